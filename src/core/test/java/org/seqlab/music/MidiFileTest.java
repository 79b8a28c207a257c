package org.seqlab.music;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.train.SplitMix;

class MidiFileTest {
    /** A file made by hand: 96 ticks a quarter, an a for a quarter after an eighth of rest. */
    private static final int[] BY_HAND = {
        'M', 'T', 'h', 'd', 0, 0, 0, 6, 0, 0, 0, 1, 0, 96, 'M', 'T', 'r', 'k', 0, 0, 0, 12, 48,
        0x90, 69, 64, 96, 69, 0, 0, 0xff, 0x2f, 0, 0
    };

    private static byte[] byHand() {
        byte[] bytes = new byte[BY_HAND.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) BY_HAND[i];
        }
        return bytes;
    }

    private static final Melody CHORDS =
            new Melody(
                    97,
                    491_803,
                    List.of(
                            new Note(61, 13, 29),
                            new Note(0, 13, 31),
                            new Note(127, 17, 100_003),
                            new Note(61, 42, 1),
                            new Note(61, 43, 7)));

    @Test
    void readsAFileMadeByHand() {
        Melody melody = MidiFile.decode(byHand(), "a.mid");
        assertEquals(new Melody(96, 500_000, List.of(new Note(69, 48, 96))), melody);
        assertEquals(440, melody.notes().get(0).hertz());
        assertEquals(0.25, melody.seconds(48), 1e-12);
    }

    @Test
    void whatIsWrittenIsReadToTheTick(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("chords.mid");
        MidiFile.write(file, CHORDS);
        MidiFile.write(file, CHORDS);
        assertEquals(CHORDS, MidiFile.read(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "no other file is left");
        }
        for (Melody melody : Composer.compose(20, 5)) {
            byte[] bytes = MidiFile.encode(melody);
            assertEquals(melody, MidiFile.decode(bytes, "m"));
            assertArrayEquals(bytes, MidiFile.encode(MidiFile.decode(bytes, "m")));
        }
    }

    @Test
    void readsAllTracksWithoutTheDrumsAndEndsNotesThatNobodyEnds() throws Exception {
        Sequence sequence = new Sequence(Sequence.PPQ, 24);
        Track one = sequence.createTrack();
        Track two = sequence.createTrack();
        add(one, ShortMessage.NOTE_ON, 3, 60, 5, 0);
        add(one, ShortMessage.NOTE_ON, 3, 60, 5, 10);
        add(one, ShortMessage.NOTE_OFF, 3, 60, 0, 20);
        add(one, ShortMessage.NOTE_ON, 3, 60, 0, 25);
        add(one, ShortMessage.NOTE_ON, 9, 35, 5, 0);
        add(two, ShortMessage.NOTE_ON, 4, 67, 5, 7);
        add(two, ShortMessage.NOTE_OFF, 4, 71, 0, 30);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MidiSystem.write(sequence, 1, bytes);
        assertEquals(
                List.of(new Note(60, 0, 20), new Note(67, 7, 23), new Note(60, 10, 15)),
                MidiFile.decode(bytes.toByteArray(), "two tracks").notes());
    }

    private static void add(Track track, int command, int channel, int pitch, int v, long tick)
            throws Exception {
        track.add(new MidiEvent(new ShortMessage(command, channel, pitch, v), tick));
    }

    @Test
    void everyTruncationIsRefusedByName() {
        byte[] whole = MidiFile.encode(CHORDS);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            String message = refused(cut);
            assertTrue(message.startsWith("cut.mid cannot be read as a MIDI file: "), message);
        }
        assertEquals("cut.mid cannot be read as a MIDI file: it is empty.", refused(new byte[0]));
        String message = refused(Arrays.copyOf(byHand(), 25));
        assertTrue(message.contains("track 1 announces 12 bytes, but 3 are left"), message);
    }

    @Test
    void otherDamageIsRefusedByName() {
        assertTrue(refused("RIFF, a sound file".getBytes()).contains("begins with \"RIFF\""));
        assertTrue(refused(changed(9, 2)).contains("its format must be 0 or 1, but it is 2"));
        assertTrue(refused(changed(12, 0xe7)).contains("film frames"));
        assertTrue(refused(changed(11, 2)).contains("announces 2 tracks, but ends after 1"));
        assertTrue(refused(changed(25, 0)).contains("it has no note"));
        assertTrue(refused(changed(23, 0x40)).contains("an event is damaged"));
    }

    @Test
    void anyDamageGivesAMelodyOrAMidiException() {
        SplitMix rng = new SplitMix(4);
        byte[] whole = MidiFile.encode(Composer.compose(1, 1).get(0));
        int refused = 0;
        for (int k = 0; k < 2000; k++) {
            byte[] bytes = whole.clone();
            for (int flip = rng.nextInt(4); flip >= 0; flip--) {
                bytes[rng.nextInt(k % 3 == 0 ? 30 : bytes.length)] = (byte) rng.nextInt(256);
            }
            try {
                assertFalse(MidiFile.decode(bytes, "damaged.mid").notes().isEmpty());
            } catch (MidiException e) {
                refused++;
            }
        }
        assertTrue(refused > 500 && refused < 1800, refused + " refused");
    }

    private static byte[] changed(int at, int value) {
        byte[] bytes = byHand();
        bytes[at] = (byte) value;
        return bytes;
    }

    private static String refused(byte[] bytes) {
        return assertThrows(MidiException.class, () -> MidiFile.decode(bytes, "cut.mid"))
                .getMessage();
    }

    @Test
    void notesOfOnePitchMustNotOverlap() {
        Melody melody = new Melody(4, 500_000, List.of(new Note(60, 0, 3), new Note(60, 2, 5)));
        String message =
                assertThrows(IllegalArgumentException.class, () -> MidiFile.encode(melody))
                        .getMessage();
        assertTrue(message.contains("notes of one pitch must not overlap"), message);
    }

    @Test
    void chordsAreReducedToTheirHighestNote() {
        Melody line = CHORDS.line();
        assertEquals(
                List.of(
                        new Note(61, 13, 4),
                        new Note(127, 17, 25),
                        new Note(61, 42, 1),
                        new Note(61, 43, 7)),
                line.notes());
        assertEquals(line, line.line());
    }

    @Test
    void numbersOutOfRangeAreNamed() {
        assertEquals(
                "Note: pitch must be from 0 to 127, but it is 128.",
                assertThrows(IllegalArgumentException.class, () -> new Note(128, 0, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Note(60, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Note(60, Note.LAST_TICK, 1));
        assertFalse(
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Melody(480, 500_000, List.of()))
                        .getMessage()
                        .isBlank());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Melody(0, 500_000, List.of(new Note(60, 0, 1))));
    }
}
