package org.seqlab.audio;

/**
 * Changes the rate of a sound.
 *
 * <p>Each new sample is a sum of old ones weighted by a sinc under a Kaiser window (β = 8.6, about
 * 90 dB of suppression), cut off at the lower of the two Nyquist frequencies so that nothing is
 * folded back. Source: Smith (2002), Digital Audio Resampling Home Page, Stanford CCRMA.
 *
 * <p>Not here: a polyphase filter bank, which would be faster for fixed ratios.
 */
public final class Resampler {
    private static final int ZERO_CROSSINGS = 32;
    private static final double BETA = 8.6;

    /** Share of the band that is kept; the rest is the filter's slope. */
    private static final double PASS = 0.95;

    private static final int PER_CROSSING = 512;
    private static final double[] TABLE = table();

    private Resampler() {}

    /**
     * Returns the sound at another rate.
     *
     * @param sound the sound
     * @param rate frames a second, at least 1
     * @return a sound of ceil(frames · rate / sound.rate()) frames
     * @throws IllegalArgumentException if the rate is below 1 or the sound has no frames
     */
    public static Sound resample(Sound sound, int rate) {
        Sound.requireRate("Resampler.resample", rate);
        if (sound.frames() == 0) {
            throw new IllegalArgumentException(
                    "Resampler.resample: sound must have at least one frame, but it has none.");
        }
        if (rate == sound.rate()) {
            return sound;
        }
        int frames = (int) Math.ceil((double) sound.frames() * rate / sound.rate());
        double[][] result = new double[sound.channels().length][];
        for (int c = 0; c < result.length; c++) {
            result[c] = stretch(sound.channels()[c], (double) sound.rate() / rate, frames);
        }
        return new Sound(rate, result);
    }

    /**
     * Returns samples read at evenly spaced positions 0, step, 2 step, …: played at the old rate the
     * sound is step times as fast and as high.
     *
     * @param x the samples, at least one
     * @param step distance of the positions in old samples, above 0
     * @param count how many to read; positions past the end read silence
     * @return count samples
     */
    public static double[] stretch(double[] x, double step, int count) {
        if (!(step > 0)) {
            throw new IllegalArgumentException(
                    "Resampler.stretch: step must be above 0, but it is " + step + ".");
        }
        double cutoff = step <= 1 ? 1 : PASS / step;
        double reach = ZERO_CROSSINGS / cutoff;
        double[] y = new double[count];
        for (int n = 0; n < count; n++) {
            double center = n * step;
            int last = (int) Math.min(x.length - 1, Math.floor(center + reach));
            for (int k = (int) Math.max(0, Math.ceil(center - reach)); k <= last; k++) {
                y[n] += x[k] * cutoff * kernel(cutoff * Math.abs(k - center));
            }
        }
        return y;
    }

    /** The filter at a distance in zero crossings: a table with straight lines between. */
    private static double kernel(double distance) {
        double place = distance * PER_CROSSING;
        int i = (int) place;
        return i >= TABLE.length - 1 ? 0 : TABLE[i] + (place - i) * (TABLE[i + 1] - TABLE[i]);
    }

    private static double[] table() {
        double[] table = new double[ZERO_CROSSINGS * PER_CROSSING + 1];
        for (int i = 0; i < table.length; i++) {
            double t = (double) i / PER_CROSSING;
            table[i] = sinc(t) * kaiser(t / ZERO_CROSSINGS);
        }
        return table;
    }

    private static double sinc(double t) {
        return Math.abs(t) < 1e-12 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
    }

    private static double kaiser(double t) {
        return bessel(BETA * Math.sqrt(Math.max(0, 1 - t * t))) / bessel(BETA);
    }

    /** The modified Bessel function of order 0, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
