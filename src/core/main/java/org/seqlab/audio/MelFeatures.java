package org.seqlab.audio;

import java.util.Arrays;
import org.seqlab.math.Matrix;

/**
 * What the speech and trigger networks hear: the logarithm of the power in mel bands, a frame every
 * {@code hop} samples.
 *
 * <p>Formula: {@code (log(M P + 1e-9) + 12) / 4}, with M the mel filters and P the spectrogram of
 * samples between −1 and 1. The two numbers bring speech to about mean 0 and deviation 1; they are
 * fixed, because a stream has no end to average over.
 *
 * <p>An object serves one thread.
 */
public final class MelFeatures {
    private static final double FLOOR = 1e-9;
    private static final double MEAN = -12;
    private static final double DEVIATION = 4;

    private final int rate;
    private final int size;
    private final int hop;
    private final MelFilters filters;
    private final FrameTransform transform;
    private final double scale;

    /**
     * Creates features.
     *
     * @param rate samples a second that the features expect
     * @param bands number of mel bands, from 80 Hz to rate / 2
     * @param size frame length in samples, at most 1024
     * @param hop samples from one frame to the next, 1 … size
     * @throws IllegalArgumentException if a number does not fit
     */
    public MelFeatures(int rate, int bands, int size, int hop) {
        if (size < 2 || size > FrameTransform.LONGEST || hop < 1 || hop > size) {
            throw new IllegalArgumentException(
                    "MelFeatures: size must be 2 to %d and hop 1 to size, but they are %d and %d."
                            .formatted(FrameTransform.LONGEST, size, hop));
        }
        this.rate = rate;
        this.size = size;
        this.hop = hop;
        filters = new MelFilters(bands, size, rate, 80, rate / 2.0);
        double[] window = Hann.symmetric(size);
        transform = new FrameTransform(window);
        scale = 2 / (rate * Arrays.stream(window).map(w -> w * w).sum());
    }

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
     * Returns samples a second that the features expect.
     *
     * @return the rate in Hz
     */
    public int rate() {
        return rate;
    }

    /**
     * Returns the number of mel bands.
     *
     * @return rows of the features
     */
    public int bands() {
        return filters.weights().rows();
    }

    /**
     * Returns the frame length.
     *
     * @return samples in a frame
     */
    public int size() {
        return size;
    }

    /**
     * Returns the distance of two frames.
     *
     * @return samples from one frame to the next
     */
    public int hop() {
        return hop;
    }

    /**
     * Returns how many whole frames a sound has.
     *
     * @param samples number of samples
     * @return (samples − size) / hop + 1, or 0 if there are fewer than size
     */
    public int frames(int samples) {
        return samples < size ? 0 : (samples - size) / hop + 1;
    }

    /**
     * Returns the features of a sound.
     *
     * @param samples at least size of them, between −1 and 1, at this object's rate
     * @return (bands, T) with T = (samples − size) / hop + 1
     * @throws IllegalArgumentException if there are fewer samples than a frame has
     */
    public Matrix of(double[] samples) {
        int frames = frames(samples.length);
        if (frames == 0) {
            throw new IllegalArgumentException(
                    "MelFeatures.of: samples must fill a frame of %d, but there are %d."
                            .formatted(size, samples.length));
        }
        double[] power = new double[(size / 2 + 1) * frames];
        transform.powerInto(samples, hop, frames, scale, power);
        return filters.apply(Matrix.of(size / 2 + 1, frames, power))
                .map(p -> (Math.log(p + FLOOR) - MEAN) / DEVIATION);
    }
}
