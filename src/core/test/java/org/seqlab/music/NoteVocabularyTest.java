package org.seqlab.music;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoteVocabularyTest {
    private static final Melody MELODY =
            new Melody(
                    12,
                    400_000,
                    List.of(new Note(67, 6, 3), new Note(60, 9, 12), new Note(67, 27, 3)));

    @Test
    void tonesAndRestsByHand() {
        NoteVocabulary vocabulary = NoteVocabulary.of(List.of(MELODY));
        int rest = NoteValue.REST;
        assertEquals(
                List.of(new NoteValue(rest, 2), new NoteValue(60, 4), new NoteValue(67, 1)),
                vocabulary.values());
        assertArrayEquals(new int[] {0, 2, 1, 0, 2}, vocabulary.encode(MELODY));
        Melody back = vocabulary.decode(vocabulary.encode(MELODY), 400_000);
        assertEquals(
                List.of(new Note(67, 240, 120), new Note(60, 360, 480), new Note(67, 1080, 120)),
                back.notes());
    }

    @Test
    void timesOffTheGridGoToTheNearestStep() {
        Melody rough =
                new Melody(
                        1000,
                        500_000,
                        List.of(
                                new Note(60, 20, 900),
                                new Note(62, 1010, 40),
                                new Note(64, 1240, 600)));
        assertEquals(
                List.of(new NoteValue(60, 4), new NoteValue(62, 1), new NoteValue(64, 2)),
                NoteVocabulary.of(List.of(rough)).values());
    }

    @Test
    void composedMelodiesSurviveTheWayThereAndBack() {
        List<Melody> melodies = Composer.compose(30, 7);
        NoteVocabulary vocabulary = NoteVocabulary.of(melodies);
        for (Melody melody : melodies) {
            assertEquals(melody, vocabulary.decode(vocabulary.encode(melody), 500_000));
        }
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        NoteVocabulary vocabulary = NoteVocabulary.of(List.of(MELODY));
        assertEquals(
                "NoteVocabulary.decode: numbers must be from 0 to 2, but number 1 is 3.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> vocabulary.decode(new int[] {0, 3}, 500_000))
                        .getMessage());
        Melody strange = new Melody(12, 400_000, List.of(new Note(61, 0, 3)));
        String message =
                assertThrows(IllegalArgumentException.class, () -> vocabulary.encode(strange))
                        .getMessage();
        assertTrue(message.contains("pitch=61") && message.contains("at place 0"), message);
        assertThrows(
                IllegalArgumentException.class,
                () -> vocabulary.decode(new int[] {0}, 500_000),
                "only rests");
    }

    @Test
    void theComposerKeepsItsRules() {
        List<Melody> melodies = Composer.compose(200, 11);
        for (Melody melody : melodies) {
            assertEquals(8 * 4 * 480, melody.end());
            assertEquals(1, Composer.inOneScale(melody));
            assertEquals(1, Composer.onBarLines(melody));
            assertEquals(melody, melody.line());
            List<Note> notes = melody.notes();
            int tonic = notes.get(notes.size() - 1).pitch() % 12;
            assertTrue(List.of(0, 2, 5, 7).contains(tonic), "ends on its tonic");
        }
        assertEquals(melodies, Composer.compose(200, 11));
        assertNotEquals(melodies, Composer.compose(200, 12));
        assertThrows(IllegalArgumentException.class, () -> Composer.compose(0, 1));
    }

    @Test
    void measuresOfKeepingToTheRulesByHand() {
        Melody melody =
                new Melody(
                        1,
                        500_000,
                        List.of(
                                new Note(60, 0, 5),
                                new Note(61, 5, 3),
                                new Note(62, 8, 1),
                                new Note(63, 9, 1)));
        assertEquals(0.5, Composer.onBarLines(melody), "the tone at 5 misses the line at 4");
        assertEquals(0.75, Composer.inOneScale(melody), "all but c sharp fit b flat major");
    }

    @Test
    void countsByHand() {
        ValueCounts counts = new ValueCounts(new int[] {0, 1, 0, 1, 0}, 2);
        double p0 = 3.1 / 5.2;
        assertEquals(p0, counts.next(MelodyModel.SILENCE)[0], 1e-12);
        assertEquals((2 + p0) / 3, counts.next(1)[0], 1e-12);
        Snippets heard = new Snippets(new int[] {0}, new int[][] {{-1, 1}}, new int[][] {{0, 0}});
        double two = -Math.log(p0) - Math.log((2 + p0) / 3);
        assertEquals(two / 2, counts.loss(heard, true), 1e-12);
        assertEquals(-Math.log(p0), counts.loss(heard, false), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new ValueCounts(new int[] {2}, 2));
    }
}
