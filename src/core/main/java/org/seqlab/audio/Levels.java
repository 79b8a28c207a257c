package org.seqlab.audio;

import java.util.random.RandomGenerator;

/** Loudness of samples, and small changes that make one recording into many. */
public final class Levels {
    private static final double SPEED = 0.12;
    private static final double TILT = 0.4;
    private static final int ECHOES = 4;

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
        return vary(word, SPEED, rng);
    }

    /**
     * Returns a word a little faster or slower and a little brighter or darker.
     *
     * @param word the samples, not modified
     * @param speed by how much at most its speed changes: 0.12 for 12 percent; from 0 to below 1
     * @param rng source of the variation
     * @return samples of root mean square 1
     * @throws IllegalArgumentException if speed is out of range
     */
    public static double[] vary(double[] word, double speed, RandomGenerator rng) {
        if (!(speed >= 0 && speed < 1)) {
            throw new IllegalArgumentException(
                    "Levels.vary: speed must be from 0 to below 1, but it is " + speed + ".");
        }
        double step = 1 + speed * (2 * rng.nextDouble() - 1);
        double[] samples = Resampler.stretch(word, step, (int) (word.length / step));
        double tilt = TILT * (2 * rng.nextDouble() - 1);
        for (int n = samples.length - 1; n > 0; n--) {
            samples[n] += tilt * samples[n - 1];
        }
        scaleInPlace(samples, 1 / rms(samples));
        return samples;
    }

    /**
     * Returns a sound as another room or microphone would give it: with four echoes of random
     * strength, 1 to 4 samples late.
     *
     * <p>Formula: {@code y[n] = x[n] + sum over k of h[k] x[n − k]}, with h[k] uniform between
     * {@code −strength / √k} and {@code strength / √k}.
     *
     * @param sound the samples, not modified
     * @param strength how strong the echoes are at most
     * @param rng source of the echoes
     * @return as many samples
     */
    public static double[] color(double[] sound, double strength, RandomGenerator rng) {
        double[] h = new double[ECHOES + 1];
        h[0] = 1;
        for (int k = 1; k <= ECHOES; k++) {
            h[k] = strength * (2 * rng.nextDouble() - 1) / Math.sqrt(k);
        }
        double[] colored = new double[sound.length];
        for (int n = 0; n < sound.length; n++) {
            for (int k = 0; k <= Math.min(n, ECHOES); k++) {
                colored[n] += h[k] * sound[n - k];
            }
        }
        return colored;
    }
}
