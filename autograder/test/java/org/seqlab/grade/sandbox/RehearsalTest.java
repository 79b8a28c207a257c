package org.seqlab.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.worker.Worker;

class RehearsalTest {
    @Test
    void answerOfTheRehearsalCompilesAndUsesLambdas() throws Exception {
        String sent = new String(Rehearsal.calls(), StandardCharsets.ISO_8859_1);
        assertTrue(sent.contains("LambdaMetafactory"));
    }

    @Test
    void workerUnderstandsEveryCallOfTheRehearsal(@TempDir Path folder) throws Exception {
        Path calls = Files.write(folder.resolve("calls"), Rehearsal.calls());
        File answers = folder.resolve("answers").toFile();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        new ProcessBuilder(java, "-cp", path, Worker.class.getName())
                .redirectInput(calls.toFile())
                .redirectOutput(answers)
                .start()
                .waitFor();
        Map<Byte, Integer> kinds = new HashMap<>();
        try (ByteArrayInputStream in =
                new ByteArrayInputStream(Files.readAllBytes(answers.toPath()))) {
            Frames frames = new Frames(in, OutputStream.nullOutputStream());
            for (int k = 0; k < 2 + 2 * (6 + 4); k++) {
                kinds.merge(frames.receive().kind(), 1, Integer::sum);
            }
            assertEquals(-1, in.read());
        }
        assertEquals(
                Map.of(
                        Frames.READY,
                        1,
                        Frames.LOADED,
                        1,
                        Frames.VALUE,
                        10,
                        Frames.THROWN,
                        2,
                        Frames.BACK,
                        8),
                kinds);
    }
}
