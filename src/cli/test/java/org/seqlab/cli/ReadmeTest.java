package org.seqlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the README shows is what happens. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern FENCE = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern COMMAND = Pattern.compile("\\./seqlab ([a-z]+)");

    @Test
    void theSnippetPrintsTheNumberInItsComment() throws IOException {
        Matcher fence = FENCE.matcher(readme());
        assertTrue(fence.find(), "the README shows a snippet");
        String promised = fence.group(1).replaceAll("(?s).*// ([0-9.]+)….*", "$1");
        String printed = run("import org.seqlab.math.*;\n" + fence.group(1));
        assertTrue(printed.startsWith(promised), promised + " was promised, printed " + printed);
    }

    @Test
    void everyCommandOfTheReadmeExists() throws IOException {
        CommandLine seqlab = Seqlab.commandLine();
        Matcher command = COMMAND.matcher(readme());
        while (command.find()) {
            String name = command.group(1);
            assertTrue(seqlab.getSubcommands().containsKey(name), "./seqlab " + name);
        }
    }

    @Test
    void theMapNamesEveryFolder() throws IOException {
        String readme = readme();
        try (Stream<Path> folders = Files.list(ROOT)) {
            List<String> visible =
                    folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.equals("target"))
                            .toList();
            visible.forEach(name -> assertTrue(readme.contains("`" + name + "/"), name));
        }
    }

    @Test
    void theReadmeStaysShort() throws IOException {
        assertTrue(readme().lines().count() <= 120);
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String run(String code) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            String rest = code;
            while (!rest.isBlank()) {
                var next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                shell.eval(next.source()).forEach(ReadmeTest::requireValid);
                rest = next.remaining();
            }
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void requireValid(SnippetEvent event) {
        assertEquals(Snippet.Status.VALID, event.status(), event.snippet().source());
        assertEquals(null, event.exception());
    }
}
