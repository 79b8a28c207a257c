package org.seqlab.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seqlab.math.Matrix;

/**
 * Finds probable labellings by growing prefixes and keeping the best of them after every time step.
 *
 * <p>A prefix carries two probabilities: that of its paths which end in a blank and that of the
 * others, because a repeated label is a new one only after a blank. With an unlimited width the
 * probabilities are exact.
 *
 * <p>Source: Hannun, Maas, Jurafsky and Ng (2014), First-pass large vocabulary continuous speech
 * recognition using bi-directional recurrent DNNs, arXiv:1408.2873; held in logarithms here. Cost: O(T
 * width V) plus sorting.
 */
public final class PrefixBeamSearch {
    /** What a language model says about the next label. */
    @FunctionalInterface
    public interface LanguageModel {
        /**
         * Returns the logarithm of the probability of the next label.
         *
         * @param prefix the labels so far
         * @param next the label that may follow
         * @return at most 0; −∞ forbids it
         */
        double logProbability(List<Integer> prefix, int next);
    }

    /** Log probability of paths that end in a blank, of those that do not, and of the language. */
    private static final class Score {
        double blank = LogSpace.ZERO;
        double label = LogSpace.ZERO;
        double language;

        double acoustic() {
            return LogSpace.add(blank, label);
        }

        double total() {
            return acoustic() + language;
        }
    }

    private final int blank;
    private final int width;
    private final LanguageModel language;
    private final double weight;
    private final double bonus;

    /**
     * Creates a search without a language model.
     *
     * @param blank the blank's label
     * @param width how many prefixes survive a time step, at least 1
     */
    public PrefixBeamSearch(int blank, int width) {
        this(blank, width, (prefix, next) -> 0, 0, 0);
    }

    /**
     * Creates a search that adds {@code weight · log p(label | prefix) + bonus} for every label.
     *
     * @param blank the blank's label
     * @param width how many prefixes survive a time step, at least 1
     * @param language the language model
     * @param weight how much the language model counts
     * @param bonus what each label adds, against the language model's love of short texts
     * @throws IllegalArgumentException if the width is below 1
     */
    public PrefixBeamSearch(
            int blank, int width, LanguageModel language, double weight, double bonus) {
        if (width < 1) {
            throw new IllegalArgumentException(
                    "PrefixBeamSearch: width must be at least 1, but it is " + width + ".");
        }
        this.blank = blank;
        this.width = width;
        this.language = language;
        this.weight = weight;
        this.bonus = bonus;
    }

    /**
     * Returns the surviving labellings, best first; equals in lexicographic order.
     *
     * @param probabilities (V, T), every column a distribution
     * @return at most width labellings of positive probability; the probability is that of the sound
     *     alone, the order counts the language model too
     */
    public List<CtcPath.Labelling> search(Matrix probabilities) {
        CtcLoss.requireLabels("PrefixBeamSearch.search", probabilities.rows(), new int[0], blank);
        Score start = new Score();
        start.blank = 0;
        List<Map.Entry<List<Integer>, Score>> beam = List.of(Map.entry(List.of(), start));
        for (int t = 0; t < probabilities.cols(); t++) {
            Map<List<Integer>, Score> next = new TreeMap<>(CtcPath::lexicographic);
            for (Map.Entry<List<Integer>, Score> entry : beam) {
                grow(entry.getKey(), entry.getValue(), probabilities, t, next);
            }
            beam = best(next);
        }
        return beam.stream()
                .map(e -> new CtcPath.Labelling(e.getKey(), Math.exp(e.getValue().acoustic())))
                .toList();
    }

    private void grow(
            List<Integer> prefix, Score score, Matrix y, int t, Map<List<Integer>, Score> next) {
        for (int k = 0; k < y.rows(); k++) {
            double logY = Math.log(y.get(k, t));
            if (logY == LogSpace.ZERO) {
                continue;
            }
            if (k == blank) {
                Score same = same(prefix, score, next);
                same.blank = LogSpace.add(same.blank, score.acoustic() + logY);
                continue;
            }
            boolean repeats = !prefix.isEmpty() && prefix.get(prefix.size() - 1) == k;
            double before = repeats ? score.blank : score.acoustic();
            if (repeats && score.label != LogSpace.ZERO) {
                Score same = same(prefix, score, next);
                same.label = LogSpace.add(same.label, score.label + logY);
            }
            if (before != LogSpace.ZERO) {
                Score longer = longer(prefix, k, score, next);
                longer.label = LogSpace.add(longer.label, before + logY);
            }
        }
    }

    private static Score same(List<Integer> prefix, Score score, Map<List<Integer>, Score> next) {
        Score same = next.computeIfAbsent(prefix, p -> new Score());
        same.language = score.language;
        return same;
    }

    private Score longer(
            List<Integer> prefix, int label, Score score, Map<List<Integer>, Score> next) {
        List<Integer> extended = new ArrayList<>(prefix);
        extended.add(label);
        Score longer = next.get(extended);
        if (longer == null) {
            longer = new Score();
            longer.language = score.language + bonus;
            // A weight of 0 must not turn a forbidden label, −∞, into NaN.
            longer.language += weight == 0 ? 0 : weight * language.logProbability(prefix, label);
            next.put(extended, longer);
        }
        return longer;
    }

    private List<Map.Entry<List<Integer>, Score>> best(Map<List<Integer>, Score> next) {
        // The sort is stable and the map is in lexicographic order: so are equals.
        return next.entrySet().stream()
                .filter(e -> e.getValue().total() != LogSpace.ZERO)
                .sorted((a, b) -> Double.compare(b.getValue().total(), a.getValue().total()))
                .limit(width)
                .map(e -> Map.entry(e.getKey(), e.getValue()))
                .toList();
    }
}
