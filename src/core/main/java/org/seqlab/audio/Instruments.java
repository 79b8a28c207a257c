package org.seqlab.audio;

import java.util.random.RandomGenerator;

/** Noises with pitch and with knocks, for training: tunes of invented instruments, clatter. */
final class Instruments {
    private static final int PARTIALS = 8;
    private static final double LOWEST = 65;
    private static final double OCTAVES = 4.5;

    private Instruments() {}

    /** One to three instruments, each with its own timbre and rhythm, that do not listen. */
    static double[] tunes(int rate, int length, RandomGenerator rng) {
        double[] sum = new double[length];
        int players = 1 + rng.nextInt(3);
        for (int k = 0; k < players; k++) {
            play(rate, sum, 0.3 + 0.7 * rng.nextDouble(), rng);
        }
        for (int n = 0; n < length; n++) {
            sum[n] += 0.02 * rng.nextGaussian();
        }
        return sum;
    }

    private static void play(int rate, double[] sum, double loud, RandomGenerator rng) {
        double[] timbre = new double[PARTIALS];
        double slope = 0.3 + 2 * rng.nextDouble();
        for (int h = 0; h < PARTIALS; h++) {
            timbre[h] = loud * (0.1 + rng.nextDouble()) / Math.pow(h + 1, slope);
        }
        double longest = 0.15 + rng.nextDouble();
        double fading = rng.nextBoolean() ? 0 : 6 * rng.nextDouble();
        for (int at = 0; at < sum.length; ) {
            int samples = (int) (rate * (0.05 + longest * rng.nextDouble()));
            if (rng.nextInt(6) > 0) {
                note(rate, sum, at, Math.min(samples, sum.length - at), timbre, fading, rng);
            }
            at += samples;
        }
    }

    /** A note that rises in a few milliseconds, trembles, fades and stops softly. */
    private static void note(
            int rate,
            double[] sum,
            int from,
            int samples,
            double[] timbre,
            double fading,
            RandomGenerator rng) {
        double pitch = LOWEST * Math.pow(2, OCTAVES * rng.nextDouble());
        double trembling = 0.02 * rng.nextDouble();
        double speed = 2 * Math.PI * (4 + 3 * rng.nextDouble()) / rate;
        double edge = rate * (0.003 + 0.03 * rng.nextDouble());
        double phase = 0;
        for (int n = 0; n < samples; n++) {
            phase += 2 * Math.PI * pitch * (1 + trembling * Math.sin(speed * n)) / rate;
            double envelope =
                    Math.min(1, Math.min(n, samples - n) / edge) * Math.exp(-fading * n / rate);
            int audible = (int) Math.min(PARTIALS, 0.45 * rate / pitch);
            sum[from + n] += envelope * tone(phase, timbre, audible);
        }
    }

    /** Sums the partials by {@code sin((h+1) φ) = 2 cos φ sin(h φ) − sin((h−1) φ)}. */
    private static double tone(double phase, double[] timbre, int partials) {
        double twice = 2 * Math.cos(phase);
        double before = 0;
        double now = Math.sin(phase);
        double y = 0;
        for (int h = 0; h < partials; h++) {
            y += timbre[h] * now;
            double next = twice * now - before;
            before = now;
            now = next;
        }
        return y;
    }

    /** Dishes and doors: knocks at any time, each ringing at two pitches. */
    static double[] clatter(int rate, int length, RandomGenerator rng) {
        double[] sum = new double[length];
        double gap = rate * (0.1 + 0.5 * rng.nextDouble());
        for (double at = 0; at < length; at += 0.02 * rate - gap * Math.log(rng.nextDouble())) {
            knock(rate, sum, (int) at, rng);
        }
        for (int n = 0; n < length; n++) {
            sum[n] += 0.05 * rng.nextGaussian();
        }
        return sum;
    }

    private static void knock(int rate, double[] sum, int from, RandomGenerator rng) {
        double loud = 0.2 + rng.nextDouble();
        double decay = 1 / (rate * (0.004 + 0.03 * rng.nextDouble()));
        double low = 2 * Math.PI * (200 + 800 * rng.nextDouble()) / rate;
        double high = 2 * Math.PI * (1000 + 2500 * rng.nextDouble()) / rate;
        int samples = (int) Math.min(sum.length - from, 6 / decay);
        for (int n = 0; n < samples; n++) {
            double y = Math.sin(low * n) + Math.sin(high * n) + 0.5 * rng.nextGaussian();
            sum[from + n] += loud * y * Math.exp(-decay * n);
        }
    }
}
