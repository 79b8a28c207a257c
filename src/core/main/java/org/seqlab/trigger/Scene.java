package org.seqlab.trigger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.seqlab.audio.Background;
import org.seqlab.audio.Levels;
import org.seqlab.audio.Sound;

/**
 * A stretch of sound with words in a background, and what was said when.
 *
 * @param sound the mixed sound, mono
 * @param activates where the trigger words are, in milliseconds
 * @param negatives where the other words are, in milliseconds
 */
public record Scene(Sound sound, List<Segment> activates, List<Segment> negatives) {
    private static final double SHARE_OF_ACTIVATES = 0.35;
    private static final double SHORTEST_PAUSE = 0.15;
    private static final double LONGEST_PAUSE = 2.2;
    private static final double LEAST_DECIBELS = 4;
    private static final double MOST_DECIBELS = 25;
    private static final double LOUDEST = 0.9;

    /**
     * Makes a scene: words one after the other with pauses of 0.15 to 2.2 seconds, a third of them
     * trigger words, each 4 to 25 dB above the background; the whole at a random loudness.
     *
     * @param words the words to draw from
     * @param backgrounds the noises to draw one from
     * @param seconds length of the scene
     * @param rng source of all choices
     * @return the scene
     * @throws IllegalArgumentException if there is no background or no time
     */
    public static Scene make(
            Words words, List<Background> backgrounds, double seconds, RandomGenerator rng) {
        require(backgrounds, seconds);
        Background background = backgrounds.get(rng.nextInt(backgrounds.size()));
        double[] noise = background.make(words.rate(), samples(words, seconds), rng);
        return of(words, noise, Levels::vary, rng);
    }

    /** Makes a scene as {@link #make} does, with more {@link Variety} in words and noise. */
    static Scene forTraining(
            Words words, List<Background> backgrounds, double seconds, RandomGenerator rng) {
        require(backgrounds, seconds);
        double[] noise = Variety.noise(backgrounds, words.rate(), samples(words, seconds), rng);
        return of(words, noise, Variety::word, rng);
    }

    private static void require(List<Background> backgrounds, double seconds) {
        if (backgrounds.isEmpty() || !(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Scene.make: there must be at least one of backgrounds and seconds must be above 0,"
                            + " but there are %d and seconds is %s."
                                    .formatted(backgrounds.size(), seconds));
        }
    }

    private static int samples(Words words, double seconds) {
        return (int) (words.rate() * seconds);
    }

    private static Scene of(
            Words words,
            double[] mix,
            BiFunction<double[], RandomGenerator, double[]> variation,
            RandomGenerator rng) {
        int rate = words.rate();
        List<Segment> activates = new ArrayList<>();
        List<Segment> negatives = new ArrayList<>();
        int at = pause(rate, rng);
        while (true) {
            boolean activate = rng.nextDouble() < SHARE_OF_ACTIVATES;
            double[] word = variation.apply(words.pick(activate, rng), rng);
            if (at + word.length > mix.length) {
                break;
            }
            Levels.addInto(mix, word, at, level(rng));
            int end = at + word.length;
            (activate ? activates : negatives).add(segment(at, end, rate));
            at = end + pause(rate, rng);
        }
        Levels.normalizeInPlace(mix, LOUDEST * Math.pow(10, -rng.nextDouble()));
        return new Scene(Sound.mono(rate, mix), activates, negatives);
    }

    private static int pause(int rate, RandomGenerator rng) {
        double span = LONGEST_PAUSE - SHORTEST_PAUSE;
        return (int) (rate * (SHORTEST_PAUSE + span * rng.nextDouble()));
    }

    private static double level(RandomGenerator rng) {
        double decibels = LEAST_DECIBELS + (MOST_DECIBELS - LEAST_DECIBELS) * rng.nextDouble();
        return Math.pow(10, decibels / 20);
    }

    private static Segment segment(int from, int to, int rate) {
        return new Segment((int) (1000L * from / rate), (int) (1000L * to / rate) - 1);
    }

    /**
     * Returns when each trigger word ended.
     *
     * @return milliseconds from the start
     */
    public double[] ends() {
        return activates.stream().mapToDouble(Segment::end).toArray();
    }
}
