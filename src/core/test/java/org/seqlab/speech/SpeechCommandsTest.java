package org.seqlab.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.audio.Sound;
import org.seqlab.audio.WavFile;
import org.seqlab.audio.WavFormat;
import org.seqlab.speech.Recording.Split;

class SpeechCommandsTest {
    @Test
    void shippedWordsAreComplete() {
        List<Recording> all = SpokenWords.all();
        assertEquals(918, all.size());
        assertEquals(26, all.stream().map(Recording::word).distinct().count());
        assertEquals(68, all.stream().filter(r -> r.word().equals(SpokenWords.TRIGGER)).count());
        assertEquals(5 * 27, SpokenWords.of(Split.TESTING).size());
        assertEquals(3 * 27, SpokenWords.of(Split.VALIDATION).size());
        Sound sound = all.get(0).sound();
        assertEquals(8000, sound.rate());
        assertTrue(sound.seconds() > 0.2 && sound.seconds() < 1.5);
    }

    @Test
    void noVoiceIsInTwoSplits() {
        Set<String> training = speakers(Split.TRAINING);
        Set<String> testing = speakers(Split.TESTING);
        testing.addAll(speakers(Split.VALIDATION));
        training.retainAll(testing);
        assertEquals(Set.of(), training);
    }

    private static Set<String> speakers(Split split) {
        return SpokenWords.of(split).stream().map(Recording::speaker).collect(Collectors.toSet());
    }

    private static void put(Path folder, String path) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        WavFile.write(folder.resolve(path), Sound.mono(16_000, 0.5), WavFormat.PCM16);
    }

    @Test
    void foldersAreReadWithTheirLists(@TempDir Path folder) throws IOException {
        put(folder, "yes/ab12_nohash_1.wav");
        put(folder, "no/cd34_nohash_0.wav");
        put(folder, "no/ef56_nohash_0.wav");
        put(folder, "_background_noise_/hum.wav");
        Files.writeString(folder.resolve("testing_list.txt"), "no/cd34_nohash_0.wav\n");
        Files.writeString(folder.resolve("validation_list.txt"), "no/ef56_nohash_0.wav\n");
        List<Recording> all = SpeechCommands.read(folder);
        assertEquals(List.of("no", "no", "yes"), all.stream().map(Recording::word).toList());
        assertEquals(
                List.of(Split.TESTING, Split.VALIDATION, Split.TRAINING),
                all.stream().map(Recording::split).toList());
        assertEquals("ab12", all.get(2).speaker());
        assertEquals(1, all.get(2).take());
        assertEquals(0.5, all.get(2).sound().channels()[0][0]);
        assertEquals(1, SpeechCommands.noises(folder).size());
    }

    @Test
    void withoutListsTheSpeakersHashDecides() {
        int[] counts = new int[3];
        for (int k = 0; k < 2000; k++) {
            counts[SpeechCommands.byHash("speaker" + k).ordinal()]++;
        }
        assertEquals(1600, counts[0], 60);
        assertEquals(200, counts[1], 50);
        assertEquals(200, counts[2], 50);
    }

    @Test
    void foldersWithoutRecordingsAreRefused(@TempDir Path folder) {
        assertThrows(IllegalArgumentException.class, () -> SpeechCommands.read(folder));
        Path missing = folder.resolve("missing");
        assertThrows(IllegalArgumentException.class, () -> SpeechCommands.read(missing));
    }
}
