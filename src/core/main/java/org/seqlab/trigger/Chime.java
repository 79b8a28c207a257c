package org.seqlab.trigger;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.audio.Clip;

/**
 * Decides from the network's probabilities when to chime.
 *
 * <p>Two rules are in use. The steady one ({@link #afterRun}) wants 21 steps in a row at or above the
 * threshold; the older one ({@link #afterPause}) wants one step above it and more than 75 steps since
 * the last chime.
 */
public final class Chime {
    /** Steps in a row that the steady rule lets pass before it chimes. */
    public static final int RUN = 20;

    /** Steps that the older rule waits after a chime. */
    public static final int PAUSE = 75;

    private Chime() {}

    /**
     * Returns the steps at which the steady rule chimes: at the 21st step in a row with {@code p ≥
     * threshold}; then it counts from 0 again.
     *
     * @param probabilities one a step
     * @param threshold the least probability that counts
     * @return the steps, from 0
     */
    public static List<Integer> afterRun(double[] probabilities, double threshold) {
        return afterRun(probabilities, threshold, RUN);
    }

    /**
     * Returns the steps at which the steady rule chimes with another length of run.
     *
     * @param probabilities one a step
     * @param threshold the least probability that counts
     * @param run steps that pass before the chime
     * @return the steps, from 0
     */
    public static List<Integer> afterRun(double[] probabilities, double threshold, int run) {
        List<Integer> steps = new ArrayList<>();
        int consecutive = 0;
        for (int t = 0; t < probabilities.length; t++) {
            consecutive = probabilities[t] >= threshold ? consecutive + 1 : 0;
            if (consecutive > run) {
                steps.add(t);
                consecutive = 0;
            }
        }
        return steps;
    }

    /**
     * Returns the steps at which the older rule chimes: {@code p > threshold} and more than 75 steps
     * since the last chime or the start.
     *
     * @param probabilities one a step
     * @param threshold the probability to pass
     * @return the steps, from 0
     */
    public static List<Integer> afterPause(double[] probabilities, double threshold) {
        List<Integer> steps = new ArrayList<>();
        int since = 0;
        for (int t = 0; t < probabilities.length; t++) {
            since++;
            if (probabilities[t] > threshold && since > PAUSE) {
                steps.add(t);
                since = 0;
            }
        }
        return steps;
    }

    /**
     * Returns when each step begins.
     *
     * @param steps steps of a clip
     * @param count Ty, the number of steps in the clip
     * @param seconds length of the clip
     * @return {@code step / Ty · seconds · 1000} for each
     */
    public static double[] milliseconds(List<Integer> steps, int count, double seconds) {
        return steps.stream().mapToDouble(t -> (double) t / count * seconds * 1000).toArray();
    }

    /**
     * Returns a clip with a chime laid over it wherever the steady rule says so.
     *
     * @param audio the clip
     * @param chime the sound of the chime, of the clip's rate
     * @param probabilities one a step, the steps spread evenly over the clip
     * @param threshold the least probability that counts
     * @return a new clip of the same length
     */
    public static Clip onActivate(
            Clip audio, Clip chime, double[] probabilities, double threshold) {
        double seconds = (double) audio.frames() / audio.rate();
        List<Integer> steps = afterRun(probabilities, threshold);
        Clip result = audio;
        for (double ms : milliseconds(steps, probabilities.length, seconds)) {
            result = result.overlay(chime, ms);
        }
        return result;
    }
}
