package org.seqlab.grade.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.wire.ValueReader;
import org.seqlab.grade.wire.ValueWriter;

/** Students one after the other in one compile server. */
class CompileServerTest {
    private static final String HELPED =
            "package cell; class Helper { static final int SECRET = 42; }"
                    + " class Answer { Runnable r = new Runnable() { public void run() { } }; }";
    private static final String CHEATS = "package cell; class Answer { int x = Helper.SECRET; }";
    private static final String OWN =
            "package cell; class Answer { int x = Helper.SECRET;"
                    + " Runnable r = new Runnable() { public void run() { } }; }"
                    + " class Helper { static final int SECRET = 7; }";

    private Process server;
    private Frames frames;

    @BeforeEach
    void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        server =
                new ProcessBuilder(
                                java,
                                CompileServer.EXPORT,
                                "-cp",
                                path,
                                CompileServer.class.getName(),
                                path)
                        .start();
        frames = new Frames(server.getInputStream(), server.getOutputStream());
        assertEquals(Frames.READY, frames.receive().kind());
    }

    @AfterEach
    void end() {
        server.destroyForcibly();
    }

    /** Returns the classes, then the messages. */
    private List<Map<?, ?>> compile(String source) throws IOException {
        frames.send(Frames.CALL, 3, ValueWriter.bytes(Map.of("cell", source)));
        ValueReader reader = new ValueReader(frames.receive().body());
        List<Map<?, ?>> both = new ArrayList<>(List.of((Map<?, ?>) reader.read()));
        for (Object problem : (List<?>) reader.read()) {
            both.add(Map.of("says", ((List<?>) problem).get(3)));
        }
        return both;
    }

    @Test
    void compilerRemembersTheClassPathButNoStudent() throws IOException {
        List<Map<?, ?>> first = compile(OWN);
        assertEquals(List.of("cell.Answer", "cell.Answer$1", "cell.Helper"), names(first));
        assertEquals(
                List.of("cell.Answer", "cell.Answer$1", "cell.Helper"), names(compile(HELPED)));
        List<Map<?, ?>> refused = compile(CHEATS);
        assertEquals(List.of(), names(refused));
        assertTrue(refused.get(1).get("says").toString().contains("Helper"), refused.toString());
        List<Map<?, ?>> again = compile(OWN);
        for (String name : names(first)) {
            assertArrayEquals((byte[]) first.get(0).get(name), (byte[]) again.get(0).get(name));
        }
    }

    @Test
    void compilerThatRemembersOpensAndStaysOpenAfterGoodAnswers() throws Exception {
        String path = System.getProperty("java.class.path");
        String own = CompileServerTest.class.getName();
        Process quick =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                CompileServer.EXPORT,
                                "-cp",
                                path,
                                own)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(quick.getInputStream().readAllBytes());
        assertEquals("true false true", said.strip());
    }

    /** Says whether it remembers: after an answer that compiles, one that does not, and again. */
    public static void main(String[] args) {
        MemoryCompiler compiler = new MemoryCompiler(System.getProperty("java.class.path"));
        StringBuilder open = new StringBuilder();
        for (String source : List.of(OWN, CHEATS, HELPED)) {
            compiler.compile(Map.of("cell", source));
            open.append(compiler.remembers()).append(' ');
        }
        System.out.println(open);
    }

    private static List<String> names(List<Map<?, ?>> compiled) {
        return compiled.get(0).keySet().stream().map(String.class::cast).sorted().toList();
    }
}
