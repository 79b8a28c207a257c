package org.seqlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** Runs the Java of a page as a notebook would. */
public final class Snippets {
    private Snippets() {}

    /** Returns what the code prints; fails where a piece of it does. */
    public static String run(String code) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            String rest = code;
            while (!rest.isBlank()) {
                var next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                shell.eval(next.source()).forEach(Snippets::requireValid);
                rest = next.remaining();
            }
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void requireValid(SnippetEvent event) {
        assertEquals(Snippet.Status.VALID, event.status(), event.snippet().source());
        assertEquals(null, event.exception(), event.snippet().source());
    }
}
