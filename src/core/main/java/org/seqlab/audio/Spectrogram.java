package org.seqlab.audio;

import org.seqlab.math.Matrix;

/**
 * Power over frequency and time: the picture of a sound that the networks look at.
 *
 * <p>Not here: the phase, which no network of the course uses.
 */
public final class Spectrogram {
    /** Frame length of the course's spectrogram. */
    public static final int COURSE_SIZE = 200;

    /** Rate that the course declares, whatever the sound's own rate. */
    public static final int COURSE_RATE = 8000;

    /** Overlap of the course's frames: a new frame starts every 80 samples. */
    public static final int COURSE_OVERLAP = 120;

    private Spectrogram() {}

    /**
     * Returns the one-sided power spectral density of overlapping frames.
     *
     * <p>Formula. Frame t starts at sample {@code t (size − overlap)}; w is the symmetric Hann
     * window; c is 2, but 1 for frequency 0 and, if size is even, for the highest frequency:
     * <pre>
     *   P[k][t] = c |sum_n w[n] x[start + n] exp(−2πi k n / size)|² / (rate · sum_n w[n]²)
     * </pre>
     *
     * <p>Source: Welch (1967), doi:10.1109/TAU.1967.1161901, without averaging; the mean is not
     * removed. A signal shorter than one frame is filled up with zeros. Cost: one Fourier transform
     * a frame.
     *
     * @param x the samples
     * @param size frame length, at least 1
     * @param rate samples a second
     * @param overlap samples that neighboring frames share, 0 … size − 1
     * @return power, (size / 2 + 1, (x.length − overlap) / (size − overlap))
     * @throws IllegalArgumentException if there is no sample, rate is below 1 or overlap does not
     *     fit
     */
    public static Matrix of(double[] x, int size, int rate, int overlap) {
        require(x, size, rate, overlap);
        int hop = size - overlap;
        int frames = (Math.max(x.length, size) - overlap) / hop;
        double[] window = Hann.symmetric(size);
        double scale = 1 / (rate * sumOfSquares(window));
        double[] power = new double[(size / 2 + 1) * frames];
        if (size <= FrameTransform.LONGEST) {
            new FrameTransform(window).powerInto(x, hop, frames, scale, power);
        } else {
            longFrames(x, window, hop, frames, scale, power);
        }
        for (int k = 1; k < (size + 1) / 2; k++) {
            for (int t = 0; t < frames; t++) {
                power[k * frames + t] *= 2;
            }
        }
        return Matrix.of(size / 2 + 1, frames, power);
    }

    private static void longFrames(
            double[] x, double[] window, int hop, int frames, double scale, double[] power) {
        int size = window.length;
        Fourier fourier = new Fourier(size);
        double[] frame = new double[size];
        double[] re = new double[size];
        double[] im = new double[size];
        for (int t = 0; t < frames; t++) {
            for (int n = 0; n < size; n++) {
                frame[n] = t * hop + n < x.length ? window[n] * x[t * hop + n] : 0;
            }
            fourier.transformInto(frame, re, im);
            for (int k = 0; k <= size / 2; k++) {
                power[k * frames + t] = scale * (re[k] * re[k] + im[k] * im[k]);
            }
        }
    }

    /**
     * Returns the course's spectrogram of a clip's first channel: frames of 200 samples, 120 of them
     * shared, the rate declared as 8000 Hz. Ten seconds at 44,100 Hz give (101, 5511).
     *
     * @param clip the sound
     * @return power, (101, frames)
     * @throws IllegalArgumentException if the clip is empty
     */
    public static Matrix ofCourse(Clip clip) {
        return of(clip.channel(0), COURSE_SIZE, COURSE_RATE, COURSE_OVERLAP);
    }

    private static void require(double[] x, int size, int rate, int overlap) {
        Sound.requireRate("Spectrogram.of", rate);
        if (x.length == 0) {
            throw new IllegalArgumentException(
                    "Spectrogram.of: x must have at least one sample, but it is empty.");
        }
        if (size < 1 || overlap < 0 || overlap >= size) {
            throw new IllegalArgumentException(
                    "Spectrogram.of: overlap must be 0 to size - 1, but size is %d and overlap is %d."
                            .formatted(size, overlap));
        }
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v * v;
        }
        return sum;
    }
}
