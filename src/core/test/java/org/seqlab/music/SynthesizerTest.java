package org.seqlab.music;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.seqlab.audio.Sound;
import org.seqlab.audio.WavFile;
import org.seqlab.audio.WavFormat;

class SynthesizerTest {
    private static final Synthesizer SYNTH = new Synthesizer(0.1, 0.2, 0.5, 0.4);

    private static Melody tones(Note... notes) {
        return new Melody(1000, 1_000_000, List.of(notes));
    }

    @Test
    void theEnvelopeByHand() {
        double[] t = {-0.1, 0, 0.05, 0.1, 0.2, 0.3, 0.9, 1.0, 1.2, 1.4};
        double[] expected = {0, 0, 0.5, 1, 0.75, 0.5, 0.5, 0.5, 0.25, 0};
        for (int k = 0; k < t.length; k++) {
            assertEquals(expected[k], SYNTH.level(t[k], 1), 1e-12, "at " + t[k] + " s");
        }
        assertEquals(0.25, SYNTH.level(0.25, 0.05), 1e-12, "ended in its attack, at 0.5");
    }

    @Test
    void theLoudestFrequencyIsThatOfTheNote() {
        double[] s = SYNTH.render(tones(new Note(69, 0, 1000)), 8000).channels()[0];
        double a = power(s, 440, 8000);
        assertTrue(a > 4 * power(s, 880, 8000), "the second partial is softer");
        assertTrue(a > 1000 * power(s, 415.3, 8000), "the semitone below is silent");
    }

    private static double power(double[] s, double hertz, int rate) {
        double re = 0;
        double im = 0;
        for (int n = 2400; n < 8000; n++) {
            re += s[n] * Math.cos(2 * Math.PI * hertz * n / rate);
            im += s[n] * Math.sin(2 * Math.PI * hertz * n / rate);
        }
        return re * re + im * im;
    }

    @Test
    void notesStandAtTheirTimesAndNothingElseSounds() {
        Sound sound = SYNTH.render(tones(new Note(60, 500, 100), new Note(64, 1700, 100)), 1000);
        double[] s = sound.channels()[0];
        assertEquals(2201, s.length);
        for (int n = 0; n < s.length; n++) {
            boolean silent = n <= 500 || n > 1000 && n <= 1700;
            assertTrue(!silent || s[n] == 0, "sample " + n);
        }
        assertTrue(Math.abs(s[540]) + Math.abs(s[541]) > 0);
    }

    @Test
    void chordsStayBelowFullScale() {
        Note[] chord = new Note[12];
        Arrays.setAll(chord, k -> new Note(60 + k, 0, 500));
        double[] s = SYNTH.render(tones(chord), 8000).channels()[0];
        assertEquals(0.9, Arrays.stream(s).map(Math::abs).max().orElseThrow(), 1e-12);
    }

    @Test
    void sameBitsOnEveryMachine() {
        Melody melody = Composer.compose(1, 3).get(0);
        byte[] wav = WavFile.encode(Synthesizer.usual().render(melody, 4000), WavFormat.PCM16);
        assertArrayEquals(
                wav, WavFile.encode(Synthesizer.usual().render(melody, 4000), WavFormat.PCM16));
        CRC32 crc = new CRC32();
        crc.update(wav);
        assertEquals(0x98dbc7adL, crc.getValue());
    }

    @Test
    void badSettingsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> new Synthesizer(-1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Synthesizer(0, 0, 1.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new Synthesizer(0, Double.NaN, 1, 0));
        Melody melody = tones(new Note(60, 0, 5000 * 1000));
        String message =
                assertThrows(IllegalArgumentException.class, () -> SYNTH.render(melody, 8000))
                        .getMessage();
        assertTrue(message.contains("at most an hour, but it lasts 5000.0 s"), message);
        Melody one = tones(new Note(60, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> SYNTH.render(one, 0));
    }
}
