package org.seqlab.audio;

import org.seqlab.math.Matrix;

/**
 * What the speech and trigger networks hear: the logarithm of the power in mel bands, a frame every
 * {@code hop} samples.
 *
 * <p>Formula: {@code log(M P + 1e-9)}, with M the mel filters and P the spectrogram of samples
 * between −1 and 1, then shifted and scaled by fixed numbers so that speech has about mean 0 and
 * deviation 1. Fixed numbers, not the recording's own: a stream has no end to average over.
 *
 * @param rate samples a second that the features expect
 * @param bands number of mel bands
 * @param size frame length in samples
 * @param hop samples from one frame to the next
 */
public record MelFeatures(int rate, int bands, int size, int hop) {
    private static final double FLOOR = 1e-9;
    private static final double MEAN = -12;
    private static final double DEVIATION = 4;

    /**
     * Returns the features of this project's speech models: 8000 Hz, 32 bands, frames of 32 ms, one
     * every 10 ms.
     *
     * @return the features
     */
    public static MelFeatures speech() {
        return new MelFeatures(8000, 32, 256, 80);
    }

    /**
     * Returns the features of a sound.
     *
     * @param samples at least one, between −1 and 1, at this object's rate
     * @return (bands, T) with T = (samples − size) / hop + 1
     * @throws IllegalArgumentException if there are no samples
     */
    public Matrix of(double[] samples) {
        Matrix power = Spectrogram.of(samples, size, rate, size - hop);
        return filters().apply(power).map(p -> (Math.log(p + FLOOR) - MEAN) / DEVIATION);
    }

    private MelFilters filters() {
        return new MelFilters(bands, size, rate, 80, rate / 2.0);
    }
}
