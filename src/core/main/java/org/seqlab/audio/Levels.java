package org.seqlab.audio;

import java.util.random.RandomGenerator;

/** Loudness of samples, and small changes that make one recording into many. */
public final class Levels {
    private static final double SPEED = 0.12;
    private static final double TILT = 0.4;

    private Levels() {}

    /**
     * Returns the root of the mean square.
     *
     * @param samples any number
     * @return above 0 even for silence, so that it can be divided by
     */
    public static double rms(double[] samples) {
        double squares = 1e-30;
        for (double v : samples) {
            squares += v * v;
        }
        return Math.sqrt(squares / Math.max(1, samples.length));
    }

    /**
     * Multiplies all samples by one number.
     *
     * @param samples changed
     * @param factor the number
     */
    public static void scaleInPlace(double[] samples, double factor) {
        for (int n = 0; n < samples.length; n++) {
            samples[n] *= factor;
        }
    }

    /**
     * Brings the largest sample to a value.
     *
     * @param samples changed; silence stays as it is
     * @param peak the largest absolute value afterwards
     */
    public static void normalizeInPlace(double[] samples, double peak) {
        double largest = 0;
        for (double v : samples) {
            largest = Math.max(largest, Math.abs(v));
        }
        if (largest > 0) {
            scaleInPlace(samples, peak / largest);
        }
    }

    /**
     * Adds one sound to another.
     *
     * @param mix changed
     * @param sound what is added, which must fit
     * @param at place of its first sample in mix
     * @param level what its samples are multiplied by
     * @throws IllegalArgumentException if it does not fit
     */
    public static void addInto(double[] mix, double[] sound, int at, double level) {
        if (at < 0 || at > mix.length - sound.length) {
            throw new IllegalArgumentException(
                    "Levels.addInto: sound of %d samples must fit into mix of %d, but at is %d."
                            .formatted(sound.length, mix.length, at));
        }
        for (int n = 0; n < sound.length; n++) {
            mix[at + n] += level * sound[n];
        }
    }

    /**
     * Returns a word a little faster or slower, by up to 12 percent, and a little brighter or darker.
     *
     * @param word the samples, not modified
     * @param rng source of the variation
     * @return samples of root mean square 1
     */
    public static double[] vary(double[] word, RandomGenerator rng) {
        double step = 1 + SPEED * (2 * rng.nextDouble() - 1);
        double[] samples = Resampler.stretch(word, step, (int) (word.length / step));
        double tilt = TILT * (2 * rng.nextDouble() - 1);
        for (int n = samples.length - 1; n > 0; n--) {
            samples[n] += tilt * samples[n - 1];
        }
        scaleInPlace(samples, 1 / rms(samples));
        return samples;
    }
}
