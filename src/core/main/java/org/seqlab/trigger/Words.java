package org.seqlab.trigger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.seqlab.audio.Levels;
import org.seqlab.audio.Resampler;
import org.seqlab.audio.Sound;
import org.seqlab.speech.Recording;

/**
 * Recorded words to make scenes of: the trigger word and others, each a little different every time
 * it is drawn.
 *
 * @param rate samples a second of all of them
 * @param activates recordings of the trigger word, at least one
 * @param negatives recordings of other words, at least one
 */
public record Words(int rate, List<double[]> activates, List<double[]> negatives) {
    private static final int ALIKE = 3;
    private static final int OFTEN = 3;

    /** Checks that there is something to draw. */
    public Words {
        if (activates.isEmpty() || negatives.isEmpty()) {
            throw new IllegalArgumentException(
                    "Words: activates and negatives must not be empty, but they have %d and %d."
                            .formatted(activates.size(), negatives.size()));
        }
    }

    /**
     * Sorts recordings into trigger words and others.
     *
     * @param recordings of any rate
     * @param trigger the trigger word
     * @param rate samples a second that are wanted
     * @return the words as mono samples
     */
    public static Words of(List<Recording> recordings, String trigger, int rate) {
        List<double[]> activates = new ArrayList<>();
        List<double[]> negatives = new ArrayList<>();
        for (Recording r : recordings) {
            Sound sound = Resampler.resample(r.sound().toMono(), rate);
            (r.word().equals(trigger) ? activates : negatives).add(sound.channels()[0]);
        }
        return new Words(rate, activates, negatives);
    }

    /**
     * Sorts recordings for training: other words that share three letters in a row with the trigger
     * word come three times as often, because they are what a detector confuses it with.
     *
     * @param recordings of any rate
     * @param trigger the trigger word
     * @param rate samples a second that are wanted
     * @return the words as mono samples
     */
    public static Words forTraining(List<Recording> recordings, String trigger, int rate) {
        Predicate<Recording> alike =
                r -> !r.word().equals(trigger) && sharesLetters(r.word(), trigger);
        return of(
                recordings.stream()
                        .flatMap(r -> Collections.nCopies(alike.test(r) ? OFTEN : 1, r).stream())
                        .toList(),
                trigger,
                rate);
    }

    private static boolean sharesLetters(String word, String trigger) {
        return IntStream.rangeClosed(0, trigger.length() - ALIKE)
                .anyMatch(k -> word.contains(trigger.substring(k, k + ALIKE)));
    }

    /**
     * Draws a word and varies its speed by up to 12 percent and its timbre.
     *
     * @param activate whether the trigger word is wanted
     * @param rng source of choice and variation
     * @return samples of root mean square 1
     */
    public double[] draw(boolean activate, RandomGenerator rng) {
        return Levels.vary(pick(activate, rng), rng);
    }

    /** Draws a word as it was recorded. */
    double[] pick(boolean activate, RandomGenerator rng) {
        List<double[]> list = activate ? activates : negatives;
        return list.get(rng.nextInt(list.size()));
    }
}
