package org.seqlab.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClipTest {
    private static Clip mono(int... samples) {
        return clip(1, samples);
    }

    private static Clip clip(int channels, int... samples) {
        short[] data = new short[samples.length];
        for (int k = 0; k < data.length; k++) {
            data[k] = (short) samples[k];
        }
        return new Clip(1000, channels, data);
    }

    @Test
    void overlayAddsFromThePositionOnAndDropsWhatReachesBeyond() {
        Clip sum = mono(1, 2, 3, 4, 5).overlay(mono(10, 20, 30), 3);
        assertEquals(mono(1, 2, 3, 14, 25), sum);
    }

    @Test
    void overlaySaturates() {
        Clip sum = mono(30_000, -30_000).overlay(mono(10_000, -10_000), 0);
        assertEquals(mono(32_767, -32_768), sum);
    }

    @Test
    void overlaySpreadsMonoOverStereo() {
        assertEquals(clip(2, 11, 12, 23, 24), clip(2, 1, 2, 3, 4).overlay(mono(10, 20), 0));
        assertEquals(clip(2, 11, 21, 2, 2), mono(1, 2).overlay(clip(2, 10, 20), 0));
    }

    @Test
    void overlayBehindTheEndChangesNothing() {
        assertEquals(mono(1, 2), mono(1, 2).overlay(mono(7), 2));
        assertEquals(mono(1, 2), mono(1, 2).overlay(mono(7), 1e9));
    }

    @Test
    void overlayCutsToWholeMilliseconds() {
        // 1001 frames at 2000 Hz are 500.5 ms, rounded half to even: 500 ms, 1000 frames.
        Clip odd = new Clip(2000, 1, new short[1001]);
        assertEquals(500, odd.milliseconds());
        assertEquals(1000, odd.overlay(new Clip(2000, 1, new short[3]), 0).frames());
        // 3 frames are 1.5 ms: 2 ms, 4 frames, the last one silent.
        Clip longer = new Clip(2000, 1, new short[3]);
        assertEquals(4, longer.overlay(new Clip(2000, 1, new short[3]), 0).frames());
    }

    @Test
    void overlayRefusesAnotherRateAndNegativePositions() {
        Clip other = new Clip(2000, 1, new short[1]);
        String message =
                assertThrows(IllegalArgumentException.class, () -> mono(1).overlay(other, 0))
                        .getMessage();
        assertTrue(message.contains("1000 Hz") && message.contains("2000 Hz"), message);
        assertThrows(IllegalArgumentException.class, () -> mono(1).overlay(mono(1), -1));
        assertThrows(IllegalArgumentException.class, () -> mono(1).overlay(mono(1), Double.NaN));
    }

    @Test
    void gainRoundsDownAlsoBelowZero() {
        // 10^(-6/20) = 0.501187: 101 becomes 50.6, -101 becomes -50.6.
        assertEquals(mono(50, -51, 0), mono(101, -101, 0).gain(-6));
        assertEquals(mono(1, -2), mono(1, -2).gain(0));
    }

    @Test
    void gainSaturatesAndSilences() {
        assertEquals(mono(32_767, -32_768), mono(20_000, -20_000).gain(20));
        assertEquals(mono(0, 0), mono(0, 0).gain(Double.POSITIVE_INFINITY));
        assertEquals(mono(0), mono(1000).gain(Double.NEGATIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> mono(1).gain(Double.NaN));
        assertEquals(
                "Clip.channel: channel must be 0 to 0, but it is 1.",
                assertThrows(IllegalArgumentException.class, () -> mono(1).channel(1))
                        .getMessage());
    }

    @Test
    void loudnessByHand() {
        assertEquals(3, mono(3, 4).rms());
        assertEquals(0, mono(-32_768).dbfs());
        assertEquals(20 * Math.log10(0.5), mono(16_384, -16_384).dbfs(), 1e-12);
        assertEquals(Double.NEGATIVE_INFINITY, mono(0).dbfs());
        assertEquals(Double.NEGATIVE_INFINITY, mono().dbfs());
    }

    @Test
    void withLoudnessReachesTheTargetAndLeavesSilence() {
        assertEquals(-20, mono(9000, -9000, 8000).withLoudness(-20).dbfs(), 0.01);
        assertEquals(mono(0, 0), mono(0, 0).withLoudness(-20));
    }

    @Test
    void conversionToSoundAndBackIsExact() {
        Clip clip = clip(2, 1, -2, 32_767, -32_768);
        assertEquals(clip, clip.toSound().toClip());
        assertArrayEquals(
                new double[] {0.75},
                new Sound(1, new double[][] {{1}, {0.5}}).toMono().channels()[0]);
    }

    @Test
    void clipsAndSoundsRefuseZeroHertzAndBrokenFrames() {
        assertThrows(IllegalArgumentException.class, () -> new Clip(0, 1, new short[2]));
        assertThrows(IllegalArgumentException.class, () -> new Clip(8000, 0, new short[2]));
        assertThrows(IllegalArgumentException.class, () -> new Clip(8000, 2, new short[3]));
        assertThrows(IllegalArgumentException.class, () -> Sound.mono(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Sound(1, new double[0][]));
        assertThrows(IllegalArgumentException.class, () -> new Sound(1, new double[][] {{1}, {}}));
    }

    @Test
    void clipsDoNotChange() {
        short[] samples = {1, 2};
        Clip clip = new Clip(8000, 1, samples);
        samples[0] = 9;
        clip.samples()[1] = 9;
        assertArrayEquals(new short[] {1, 2}, clip.samples());
    }
}
