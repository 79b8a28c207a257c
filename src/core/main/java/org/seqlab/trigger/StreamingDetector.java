package org.seqlab.trigger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.seqlab.audio.Clip;
import org.seqlab.audio.MelFeatures;
import org.seqlab.audio.Sound;
import org.seqlab.math.Matrix;

/**
 * Listens to sound as it arrives, in pieces of any length, and chimes after each trigger word.
 *
 * <p>It chimes when the probability was at or above the threshold for {@code run} steps in a row,
 * and then not again before {@code pause} steps have passed: one word, one chime.
 */
public final class StreamingDetector {
    private final MelFeatures features;
    private final TriggerStream stream;
    private final Rule rule;
    private final double stepMs;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> probabilities = new ArrayList<>();
    private final List<Double> chimes = new ArrayList<>();
    private double[] waiting = new double[0];
    private long frames;
    private int consecutive;
    private int quiet;

    /**
     * When to chime.
     *
     * @param threshold the least probability that counts
     * @param run how many steps in a row it takes, at least 1
     * @param pause how many steps after a chime there is none
     */
    public record Rule(double threshold, int run, int pause) {
        /** Checks the numbers. */
        public Rule {
            if (!(threshold >= 0 && threshold <= 1) || run < 1 || pause < 0) {
                throw new IllegalArgumentException(
                        "StreamingDetector.Rule: threshold must be 0 to 1, run at least 1 and pause at"
                                + " least 0, but they are %s, %d and %d."
                                        .formatted(threshold, run, pause));
            }
        }
    }

    /**
     * What was heard so far.
     *
     * @param times when each probability came, in milliseconds from the start
     * @param probabilities the network's answers
     * @param chimes when it chimed, in milliseconds from the start
     */
    public record Timeline(double[] times, double[] probabilities, double[] chimes) {}

    /**
     * Creates a detector at the beginning of a recording.
     *
     * @param net the trained network
     * @param features what it was trained on
     * @param rule when to chime
     */
    public StreamingDetector(TriggerNet net, MelFeatures features, Rule rule) {
        this.features = features;
        this.rule = rule;
        stream = net.listen();
        stepMs = 1000.0 * features.hop() / features.rate();
        quiet = rule.pause();
    }

    /**
     * Takes the next piece of sound.
     *
     * @param samples any number, between −1 and 1, at the features' rate
     * @return how many chimes the piece caused
     */
    public int accept(double[] samples) {
        int before = chimes.size();
        double[] all = Arrays.copyOf(waiting, waiting.length + samples.length);
        System.arraycopy(samples, 0, all, waiting.length, samples.length);
        int count = features.frames(all.length);
        if (count > 0) {
            Matrix x = features.of(all);
            double[] frame = new double[x.rows()];
            for (int t = 0; t < count; t++) {
                for (int i = 0; i < frame.length; i++) {
                    frame[i] = x.get(i, t);
                }
                hear(frame);
            }
        }
        waiting = Arrays.copyOfRange(all, count * features.hop(), all.length);
        return chimes.size() - before;
    }

    private void hear(double[] frame) {
        OptionalDouble p = stream.next(frame);
        double now = frames * stepMs + 1000.0 * features.size() / features.rate();
        frames++;
        if (p.isEmpty()) {
            return;
        }
        times.add(now);
        probabilities.add(p.getAsDouble());
        consecutive = p.getAsDouble() >= rule.threshold() ? consecutive + 1 : 0;
        quiet++;
        if (consecutive >= rule.run() && quiet > rule.pause()) {
            chimes.add(now);
            quiet = 0;
            consecutive = 0;
        }
    }

    /**
     * Returns what was heard so far.
     *
     * @return probabilities and chimes over time
     */
    public Timeline timeline() {
        return new Timeline(array(times), array(probabilities), array(chimes));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Returns a recording with a chime laid over it wherever the detector chimed.
     *
     * @param recording the sound that was heard
     * @param chime the sound of the chime, of the same rate
     * @return a new clip
     */
    public Clip withChimes(Sound recording, Clip chime) {
        Clip clip = recording.toClip();
        for (double ms : chimes) {
            clip = clip.overlay(chime, ms);
        }
        return clip;
    }
}
