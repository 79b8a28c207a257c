package org.seqlab.trigger;

import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.audio.Background;
import org.seqlab.audio.Levels;

/**
 * Makes a few voices and noises into many, for training only: a network that has heard each word
 * through other throats and each noise in other rooms also knows those that it has never heard.
 *
 * <p>Not for examinations: what a network is judged by stays as it is.
 */
final class Variety {
    private static final double SPEED = 0.16;
    private static final double WORD_COLOR = 0.35;
    private static final double NOISE_COLOR = 0.6;
    private static final double SHARE_OF_MIXTURES = 0.4;
    private static final double SHARE_OF_SWELLS = 0.4;
    private static final double QUIETEST = 0.2;

    private Variety() {}

    /** Returns a word of another speed, pitch and timbre; root mean square 1. */
    static double[] word(double[] word, RandomGenerator rng) {
        double[] varied = Levels.color(Levels.vary(word, SPEED, rng), WORD_COLOR, rng);
        Levels.scaleInPlace(varied, 1 / Levels.rms(varied));
        return varied;
    }

    /** Returns one or two noises together, colored, some of them swelling; root mean square 1. */
    static double[] noise(List<Background> backgrounds, int rate, int length, RandomGenerator rng) {
        double[] noise = one(backgrounds, rate, length, rng);
        if (rng.nextDouble() < SHARE_OF_MIXTURES) {
            Levels.addInto(noise, one(backgrounds, rate, length, rng), 0, rng.nextDouble());
        }
        noise = Levels.color(noise, NOISE_COLOR, rng);
        if (rng.nextDouble() < SHARE_OF_SWELLS) {
            swellInPlace(noise, (1 + 4 * rng.nextDouble()) / rate, rng);
        }
        Levels.scaleInPlace(noise, 1 / Levels.rms(noise));
        return noise;
    }

    private static double[] one(
            List<Background> backgrounds, int rate, int length, RandomGenerator rng) {
        return backgrounds.get(rng.nextInt(backgrounds.size())).make(rate, length, rng);
    }

    /** Multiplies by a slow random level; share is how much of the next number it takes a sample. */
    private static void swellInPlace(double[] noise, double share, RandomGenerator rng) {
        double gain = Math.sqrt((2 - share) / share);
        double level = 0;
        for (int n = 0; n < noise.length; n++) {
            level += share * (rng.nextGaussian() - level);
            noise[n] *= QUIETEST + Math.abs(level * gain);
        }
    }
}
