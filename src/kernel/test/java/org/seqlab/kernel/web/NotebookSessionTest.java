package org.seqlab.kernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.kernel.install.JavaCommand;

/** One real kernel, as slow to start as kernels are, serves all of these. */
@Timeout(240)
class NotebookSessionTest {
    @TempDir Path folder;
    private NotebookSession session;
    private long heard;

    /** Waits for an event that contains a text; events before it are passed over. */
    private String event(String text) throws InterruptedException {
        while (true) {
            for (EventLog.Event event : session.log().after(heard, 1000)) {
                heard = event.number();
                if (event.text().contains(text)) {
                    return event.text();
                }
            }
        }
    }

    @Test
    void aSessionRunsAsksStopsAndStartsAgain() throws Exception {
        List<String> command = JavaCommand.here(Optional.of("400m")).kernel("{connection_file}");
        session = new NotebookSession(command, folder);
        try {
            runs();
            asks();
            completes();
            isInterrupted();
            startsAgain();
        } finally {
            session.close();
        }
        assertTrue(session.log().isClosed());
    }

    private void runs() throws Exception {
        session.run("a", "int x = 6 * 7; x");
        String result = event("execute_result");
        assertTrue(result.contains("\"cell\":\"a\"") && result.contains("\"42\""), result);
        event("execute_reply");
        session.run("b", "java.nio.file.Files.writeString(java.nio.file.Path.of(\"here\"), \"\");");
        event("execute_reply");
        assertTrue(Files.exists(folder.resolve("here")), "cells work in the notebook's folder");
    }

    private void asks() throws Exception {
        session.run("c", "Show.ask(\"Your name?\")");
        assertTrue(event("input_request").contains("Your name?"));
        session.answer("Ada");
        assertTrue(event("execute_result").contains("Ada"));
        event("execute_reply");
    }

    private void completes() {
        Map<String, Object> typed = Map.of("code", "Math.hypo", "cursor_pos", 9L);
        assertEquals(List.of("hypot("), session.ask("complete_request", typed).get("matches"));
        Map<String, Object> name = Map.of("code", "Math.hypot(", "cursor_pos", 8L);
        assertEquals(true, session.ask("inspect_request", name).get("found"));
    }

    private void isInterrupted() throws Exception {
        session.run("d", "System.out.println(\"here\"); while (true) { }");
        session.run("e", "1");
        event("here\\n");
        assertEquals(heard > 0, session.beforeRunning() < heard, "a new page hears of it too");
        session.interrupt();
        assertTrue(event("execute_reply").contains("\"cell\":\"d\""));
        assertTrue(event("execute_reply").contains("aborted"), "what waits is not run");
        session.run("f", "x");
        assertTrue(event("execute_result").contains("\"42\""), "variables are kept");
        event("execute_reply");
        assertEquals(session.log().last(), session.beforeRunning());
    }

    private void startsAgain() throws Exception {
        session.restart();
        event("restarted");
        session.run("g", "x");
        assertTrue(event("\"error\"").contains("x"), "variables are gone");
        event("execute_reply");
        session.run("h", "Runtime.getRuntime().halt(3);");
        event("\"died\"");
        assertEquals("dead", session.state());
        session.restart();
        session.run("i", "\"alive again\"");
        assertTrue(event("execute_result").contains("alive again"));
    }
}
