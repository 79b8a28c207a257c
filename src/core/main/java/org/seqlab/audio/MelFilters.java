package org.seqlab.audio;

import org.seqlab.math.Matrix;

/**
 * Triangular filters, evenly spaced as the ear hears: they turn a spectrogram into few mel bands.
 *
 * <p>Formula. {@code mel(f) = 2595 log10(1 + f / 700)}; filter i rises from mel point i to i + 1 and
 * falls to i + 2, where the points divide the mel range evenly. Source: O'Shaughnessy (1987), Speech
 * Communication: Human and Machine; Davis and Mermelstein (1980), doi:10.1109/TASSP.1980.1163420.
 *
 * <p>Not here: the cosine transform that would make cepstral coefficients of the bands.
 */
public final class MelFilters {
    private final Matrix weights;

    /**
     * Creates filters.
     *
     * @param bands number of filters, at least 1
     * @param size frame length of the spectrogram
     * @param rate samples a second
     * @param lowest lower end of the first filter in Hz
     * @param highest upper end of the last filter in Hz, at most rate / 2
     * @throws IllegalArgumentException if the range is empty or passes rate / 2, or if a filter is so
     *     narrow that no frequency of the spectrogram falls into it
     */
    public MelFilters(int bands, int size, int rate, double lowest, double highest) {
        Sound.requireRate("MelFilters", rate);
        if (bands < 1 || !(0 <= lowest && lowest < highest && highest <= rate / 2.0)) {
            throw new IllegalArgumentException(
                    "MelFilters: at least 1 band and 0 <= lowest < highest <= %s Hz are needed, "
                                    .formatted(rate / 2.0)
                            + "but bands is %d, lowest %s Hz and highest %s Hz."
                                    .formatted(bands, lowest, highest));
        }
        double from = mel(lowest);
        double step = (mel(highest) - from) / (bands + 1);
        weights =
                Matrix.build(
                        bands,
                        size / 2 + 1,
                        (i, k) ->
                                triangle(
                                        (double) k * rate / size,
                                        hertz(from + i * step),
                                        hertz(from + (i + 1) * step),
                                        hertz(from + (i + 2) * step)));
        requireUsed(size, rate);
    }

    private void requireUsed(int size, int rate) {
        Matrix sums = weights.sumOfColumns();
        for (int i = 0; i < sums.rows(); i++) {
            if (sums.get(i, 0) == 0) {
                throw new IllegalArgumentException(
                        "MelFilters: band %d holds no frequency of frames of %d samples at %d Hz; "
                                        .formatted(i, size, rate)
                                + "use fewer bands or longer frames.");
            }
        }
    }

    private static double triangle(double f, double left, double middle, double right) {
        return Math.max(0, Math.min((f - left) / (middle - left), (right - f) / (right - middle)));
    }

    /**
     * Returns the mel value of a frequency.
     *
     * @param hertz the frequency
     * @return {@code 2595 log10(1 + hertz / 700)}
     */
    public static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    /**
     * Returns the frequency of a mel value.
     *
     * @param mel the mel value
     * @return the frequency in Hz
     */
    public static double hertz(double mel) {
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }

    /**
     * Returns the filters.
     *
     * @return weights, (bands, size / 2 + 1)
     */
    public Matrix weights() {
        return weights;
    }

    /**
     * Returns the power in each band.
     *
     * @param spectrogram power, (size / 2 + 1, T)
     * @return (bands, T)
     */
    public Matrix apply(Matrix spectrogram) {
        return weights.times(spectrogram);
    }
}
