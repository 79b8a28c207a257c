package org.seqlab.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.audio.Sound;
import org.seqlab.audio.Spectrogram;
import org.seqlab.audio.WavFile;
import org.seqlab.audio.WavFormat;

class TriggerCasesTest {
    private static CaseRunner.Result run(Path folder, String name, String function, String body)
            throws IOException {
        Path file = folder.resolve(name + ".json");
        Files.writeString(
                file,
                "{\"week\": 3, \"function\": \"%s\", \"cases\": [%s]}".formatted(function, body));
        return new CaseRunner(Registry.all()).run(file);
    }

    private static CaseRunner.Result spectrogram(Path folder, double norm) throws IOException {
        String body = "{\"inputs\": {\"file\": \"a/b.wav\"}, \"outputs\": {\"norm\": %s}}";
        return run(folder, "w3_graph_spectrogram", "graph_spectrogram", body.formatted(norm));
    }

    @Test
    void recordingsAreUsedWhereTheyLieBesideTheCase(@TempDir Path folder) throws IOException {
        double[] samples = new double[1000];
        Arrays.setAll(samples, n -> 0.5 * Math.sin(n));
        Sound sound = Sound.mono(44_100, samples);
        Files.createDirectory(folder.resolve("a"));
        WavFile.write(folder.resolve("a/b.wav"), sound, WavFormat.PCM16);
        double norm = Spectrogram.ofCourse(sound.toClip()).norm();
        assertEquals(1, spectrogram(folder, norm).passed());
        assertEquals(1, spectrogram(folder, norm * 1.001).failed());
    }

    @Test
    void missingRecordingsAreUnknownAndNeverPassed(@TempDir Path folder) throws IOException {
        CaseRunner.Result result = spectrogram(folder, 1);
        assertEquals(1, result.unknown());
        assertTrue(result.messages().get(0).contains("a/b.wav"), result.messages().get(0));
    }

    @Test
    void whatFollowsFromTheSeedIsCheckedWithoutRecordings(@TempDir Path folder) throws IOException {
        // Seed 18 draws two trigger words, then one other word.
        assertEquals(1, clip(folder, 18).unknown());
        assertEquals(1, clip(folder, 19).failed());
    }

    private static CaseRunner.Result clip(Path folder, int seed) throws IOException {
        String body =
                """
                {"inputs": {"seed": %d, "Ty": 1375, "files": {"background": "2.wav"}},
                 "outputs": {"segments": ["activate 3 2885 3793", "activate 8 1726 2450",
                                          "negative 2 6882 7460"]}}
                """;
        return run(
                folder,
                "w3_create_training_example",
                "create_training_example",
                body.formatted(seed));
    }
}
