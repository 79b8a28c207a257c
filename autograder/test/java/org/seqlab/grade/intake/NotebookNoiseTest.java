package org.seqlab.grade.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.Allocated;
import org.seqlab.grade.batch.Sample;

/** Notebooks that chance has written over: none stops the intake or takes much memory. */
class NotebookNoiseTest {
    private static final String[] BAITS = {
        "[", "{", "\"", "\\", "\\u0000", "]", "}", ":", "1e999", "null", "\"cells\":", "\u0000"
    };

    @TempDir Path folder;

    @Test
    void noiseIsReadOrRefusedWithoutMuchMemory() throws IOException {
        byte[] sound =
                Files.readAllBytes(
                        Sample.notebook(folder.resolve("sound"), Sample.SOFTMAX, Sample.STEP));
        Random random = new Random(11);
        long most = 0;
        for (int k = 0; k < Integer.getInteger("seqlab.noise", 500); k++) {
            byte[] noise = sound.clone();
            for (int hits = 0; hits < 1 + k % 5; hits++) {
                noise = hit(noise, random);
            }
            Path file = Files.write(folder.resolve("noise.ipynb"), noise);
            Submission one = new Submission("a", "a", List.of(file), 0, List.of(), "");
            most = Math.max(most, Allocated.by(() -> Answers.of(one)));
        }
        assertTrue(most > 0 && most <= Allocated.MOST, "most: " + most);
    }

    /** Writes over, puts in (some of it thousands of times), cuts out or copies a piece. */
    private static byte[] hit(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(200));
        String bait = BAITS[random.nextInt(BAITS.length)];
        return switch (random.nextInt(4)) {
            case 0 -> joined(bytes, from, bait.getBytes(StandardCharsets.US_ASCII), from + 1);
            case 1 ->
                    joined(
                            bytes,
                            from,
                            bait.repeat(random.nextInt(20_000)).getBytes(StandardCharsets.US_ASCII),
                            from);
            case 2 -> joined(bytes, from, new byte[0], to);
            default -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), from);
        };
    }

    private static byte[] joined(byte[] bytes, int end, byte[] between, int start) {
        byte[] joined = Arrays.copyOf(bytes, end + between.length + bytes.length - start);
        System.arraycopy(between, 0, joined, end, between.length);
        System.arraycopy(bytes, start, joined, end + between.length, bytes.length - start);
        return joined;
    }
}
