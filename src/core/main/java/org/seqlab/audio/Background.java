package org.seqlab.audio;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Noises that a detector must live with, made from random numbers. Those for testing sound unlike
 * those for training.
 *
 * <p>Not here: recorded noise; the Speech Commands loader reads that.
 */
public enum Background {
    /** All frequencies alike. */
    WHITE(false) {
        @Override
        double[] raw(int rate, int length, RandomGenerator rng) {
            return fill(length, n -> rng.nextGaussian());
        }
    },
    /** Power falls with frequency, as in rooms full of machines. */
    PINK(false) {
        @Override
        double[] raw(int rate, int length, RandomGenerator rng) {
            double[] fast = lowPass(rng, length, 0.5);
            double[] middle = lowPass(rng, length, 0.05);
            double[] slow = lowPass(rng, length, 0.005);
            return fill(length, n -> fast[n] + middle[n] + slow[n]);
        }
    },
    /** Mains hum with overtones. */
    HUM(false) {
        @Override
        double[] raw(int rate, int length, RandomGenerator rng) {
            double base = 2 * Math.PI * (rng.nextBoolean() ? 50 : 60) / rate;
            double[] noise = lowPass(rng, length, 0.3);
            return fill(
                    length,
                    n ->
                            Math.sin(base * n)
                                    + 0.5 * Math.sin(3 * base * n)
                                    + 0.3 * Math.sin(5 * base * n)
                                    + 0.1 * noise[n]);
        }
    },
    /** A fan: noise that beats with its blades. */
    FAN(false) {
        @Override
        double[] raw(int rate, int length, RandomGenerator rng) {
            double blades = 2 * Math.PI * (5 + 20 * rng.nextDouble()) / rate;
            double[] noise = lowPass(rng, length, 0.15);
            return fill(length, n -> noise[n] * (1 + 0.5 * Math.sin(blades * n)));
        }
    },
    /** Rain: many short drops. */
    RAIN(false) {
        @Override
        double[] raw(int rate, int length, RandomGenerator rng) {
            double[] level = new double[1];
            double drops = 80.0 / rate;
            return fill(
                    length,
                    n -> {
                        level[0] = rng.nextDouble() < drops ? 1 : level[0] * 0.97;
                        return (level[0] + 0.15) * rng.nextGaussian();
                    });
        }
    },
    /** Voices that say no words: gliding pitches with formants, three at a time. */
    MURMUR(false) {
        @Override
        double[] raw(int rate, int length, RandomGenerator rng) {
            double[][] voices = new double[3][];
            for (int v = 0; v < voices.length; v++) {
                voices[v] = voice(rate, length, rng);
            }
            return fill(length, n -> voices[0][n] + voices[1][n] + voices[2][n]);
        }
    },
    /** Tunes of invented instruments, each in its own rhythm. */
    TUNES(false) {
        @Override
        double[] raw(int rate, int length, RandomGenerator rng) {
            return Instruments.tunes(rate, length, rng);
        }
    },
    /** Clatter: knocks at any time, ringing at any pitch. */
    CLATTER(false) {
        @Override
        double[] raw(int rate, int length, RandomGenerator rng) {
            return Instruments.clatter(rate, length, rng);
        }
    },
    /** For testing: wind, deep noise that swells and falls. */
    WIND(true) {
        @Override
        double[] raw(int rate, int length, RandomGenerator rng) {
            double[] noise = lowPass(rng, length, 0.02);
            double[] swell = lowPass(rng, length, 2.0 / rate);
            return fill(length, n -> noise[n] * (0.2 + Math.abs(swell[n])));
        }
    },
    /** For testing: music, chords that change every half second. */
    MUSIC(true) {
        @Override
        double[] raw(int rate, int length, RandomGenerator rng) {
            double[] pitch = new double[3];
            int beat = rate / 2;
            return fill(
                    length,
                    n -> {
                        if (n % beat == 0) {
                            for (int i = 0; i < pitch.length; i++) {
                                pitch[i] = 110 * Math.pow(2, rng.nextInt(25) / 12.0);
                            }
                        }
                        double sum = 0;
                        for (double p : pitch) {
                            double angle = 2 * Math.PI * p * n / rate;
                            sum += Math.sin(angle) + 0.4 * Math.sin(2 * angle);
                        }
                        return sum * Math.exp(-3.0 * (n % beat) / beat);
                    });
        }
    },
    /** For testing: a train, rumble and the knocks of its wheels. */
    TRAIN(true) {
        @Override
        double[] raw(int rate, int length, RandomGenerator rng) {
            double[] rumble = lowPass(rng, length, 0.08);
            int period = (int) (rate * (0.3 + 0.3 * rng.nextDouble()));
            return fill(
                    length,
                    n -> rumble[n] + 3 * rng.nextGaussian() * Math.exp(-(n % period) / 60.0));
        }
    };

    private final boolean forTesting;

    Background(boolean forTesting) {
        this.forTesting = forTesting;
    }

    /** A sample for each place. */
    private interface Wave {
        double at(int n);
    }

    abstract double[] raw(int rate, int length, RandomGenerator rng);

    /**
     * Returns the noises of one kind.
     *
     * @param forTesting true for those that no model was trained on
     * @return the noises
     */
    public static List<Background> list(boolean forTesting) {
        return List.of(values()).stream().filter(b -> b.forTesting == forTesting).toList();
    }

    /**
     * Returns a noise whose root mean square is 1.
     *
     * @param rate samples a second
     * @param length number of samples, at least 1
     * @param rng source of the noise
     * @return the samples
     * @throws IllegalArgumentException if rate or length is below 1
     */
    public double[] make(int rate, int length, RandomGenerator rng) {
        if (rate < 1 || length < 1) {
            throw new IllegalArgumentException(
                    "Background.make: rate and length must be at least 1, but they are %d Hz and %d."
                            .formatted(rate, length));
        }
        double[] noise = raw(rate, length, rng);
        double rms = Levels.rms(noise);
        for (int n = 0; n < length; n++) {
            noise[n] /= rms;
        }
        return noise;
    }

    private static double[] fill(int length, Wave wave) {
        double[] samples = new double[length];
        for (int n = 0; n < length; n++) {
            samples[n] = wave.at(n);
        }
        return samples;
    }

    /** Noise through {@code y += share (x − y)}, of deviation about 1. */
    private static double[] lowPass(RandomGenerator rng, int length, double share) {
        double[] y = new double[1];
        double gain = Math.sqrt((2 - share) / share);
        return fill(
                length,
                n -> {
                    y[0] += share * (rng.nextGaussian() - y[0]);
                    return y[0] * gain;
                });
    }

    private static double[] voice(int rate, int length, RandomGenerator rng) {
        double base = 90 + 130 * rng.nextDouble();
        double[] glide = lowPass(rng, length, 4.0 / rate);
        double[] loud = lowPass(rng, length, 8.0 / rate);
        double[] vowel = lowPass(rng, length, 6.0 / rate);
        double[] phase = new double[1];
        return fill(
                length,
                n -> {
                    phase[0] += 2 * Math.PI * base * Math.pow(2, 0.2 * glide[n]) / rate;
                    double formant = 5 + 2 * vowel[n];
                    double sum = 0;
                    for (int h = 1; h <= 12; h++) {
                        double height = Math.exp(-(h - formant) * (h - formant) / 8) + 0.3 / h;
                        sum += height * Math.sin(h * phase[0]);
                    }
                    return sum * Math.max(0, loud[n]);
                });
    }
}
