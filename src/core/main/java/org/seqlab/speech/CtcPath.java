package org.seqlab.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/** The rule of CTC that turns a path, one label a time step, into a labelling. */
public final class CtcPath {
    private static final double MOST_PATHS = 5e7;

    private CtcPath() {}

    /**
     * A labelling and its probability.
     *
     * @param labels the labels without blanks
     * @param p the probability of all paths that collapse to it
     */
    public record Labelling(List<Integer> labels, double p) {
        /** Orders by falling probability, then lexicographically. */
        static int byProbability(Labelling a, Labelling b) {
            int order = Double.compare(b.p, a.p);
            return order != 0 ? order : lexicographic(a.labels, b.labels);
        }
    }

    static int lexicographic(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i) - b.get(i);
            }
        }
        return a.size() - b.size();
    }

    /**
     * Returns a path with repeated labels merged and blanks dropped: {@code ttt_h_eee} is {@code
     * the}, and {@code a_a} keeps both letters.
     *
     * @param path one label a time step
     * @param blank the label that stands for nothing
     * @return the labelling
     */
    public static List<Integer> collapse(int[] path, int blank) {
        List<Integer> labels = new ArrayList<>();
        for (int t = 0; t < path.length; t++) {
            if (path[t] != blank && (t == 0 || path[t] != path[t - 1])) {
                labels.add(path[t]);
            }
        }
        return labels;
    }

    /**
     * Returns a path of characters with repeats merged and blanks dropped.
     *
     * @param path one character a time step
     * @param blank the character that stands for nothing
     * @return the text
     */
    public static String collapse(String path, int blank) {
        int[] points = path.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        collapse(points, blank).forEach(text::appendCodePoint);
        return text.toString();
    }

    /**
     * Returns the most probable label of every time step; the first of equals.
     *
     * <p>The labelling it collapses to need not be the most probable one: many paths may share
     * another labelling.
     *
     * @param scores probabilities, or anything that grows with them, (V, T)
     * @return the path, T labels
     */
    public static int[] best(Matrix scores) {
        int[] path = new int[scores.cols()];
        Arrays.setAll(path, scores::argmax);
        return path;
    }

    /**
     * Returns all labellings of positive probability by walking through all V^T paths: the judge of
     * the clever algorithms.
     *
     * @param probabilities (V, T), every column a distribution
     * @param blank the blank's label
     * @return the labellings, most probable first, equals in lexicographic order
     * @throws IllegalArgumentException if there are more than 50 million paths
     */
    public static List<Labelling> enumerate(Matrix probabilities, int blank) {
        double paths = Math.pow(probabilities.rows(), probabilities.cols());
        if (paths > MOST_PATHS) {
            throw new IllegalArgumentException(
                    "CtcPath.enumerate: probabilities of shape %s have %.0f paths, more than %.0f."
                            .formatted(
                                    Shapes.shape(probabilities.rows(), probabilities.cols()),
                                    paths,
                                    MOST_PATHS));
        }
        TreeMap<List<Integer>, Double> sums = new TreeMap<>(CtcPath::lexicographic);
        walk(probabilities, blank, new int[probabilities.cols()], 0, 1, sums);
        return sums.entrySet().stream()
                .map(e -> new Labelling(e.getKey(), e.getValue()))
                .sorted(Labelling::byProbability)
                .toList();
    }

    private static void walk(
            Matrix y, int blank, int[] path, int t, double p, TreeMap<List<Integer>, Double> sums) {
        if (p == 0) {
            return;
        }
        if (t == path.length) {
            sums.merge(collapse(path, blank), p, Double::sum);
            return;
        }
        for (int k = 0; k < y.rows(); k++) {
            path[t] = k;
            walk(y, blank, path, t + 1, p * y.get(k, t), sums);
        }
    }
}
