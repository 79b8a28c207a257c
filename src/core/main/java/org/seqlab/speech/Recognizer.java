package org.seqlab.speech;

import java.util.List;
import org.seqlab.audio.MelFeatures;
import org.seqlab.math.Matrix;

/**
 * Turns sound into text with a trained network.
 *
 * @param net the network
 * @param features what it was trained on
 */
public record Recognizer(SpeechNet net, MelFeatures features) {
    /**
     * Returns the collapsed best path.
     *
     * @param samples at least one frame and the width of the convolution, mono
     * @return the text
     */
    public String bestPath(double[] samples) {
        int[] path = CtcPath.best(net.probabilities(features.of(samples)));
        return Letters.decode(CtcPath.collapse(path, Letters.BLANK)).strip();
    }

    /**
     * Returns the most probable text that a prefix beam search finds.
     *
     * @param samples as for {@link #bestPath}
     * @param width how many prefixes survive a step
     * @return the text
     */
    public String beam(double[] samples, int width) {
        Matrix y = net.probabilities(features.of(samples));
        return first(new PrefixBeamSearch(Letters.BLANK, width).search(y));
    }

    /**
     * Returns the most probable sequence of words of a lexicon.
     *
     * @param samples as for {@link #bestPath}
     * @param width how many prefixes survive a step
     * @param words the lexicon
     * @param weight how much the lexicon's probabilities count; any weight above 0 forbids other words
     * @return the text; empty if no prefix ends with a whole word
     */
    public String beam(double[] samples, int width, Lexicon words, double weight) {
        Matrix y = net.probabilities(features.of(samples));
        List<CtcPath.Labelling> found =
                new PrefixBeamSearch(Letters.BLANK, width, words, weight, 0).search(y);
        return first(found.stream().filter(l -> words.isWhole(l.labels())).toList());
    }

    private static String first(List<CtcPath.Labelling> found) {
        return found.isEmpty() ? "" : Letters.decode(found.get(0).labels()).strip();
    }
}
