package org.seqlab.words.learn;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.seqlab.math.Matrix;

/**
 * How often words occur near each other.
 *
 * @param vocabulary the different words, sorted
 * @param counts X, (V, V): X[i][j] is the weight of word j near word i
 */
public record CoOccurrence(List<String> vocabulary, Matrix counts) {
    /**
     * Counts co-occurrences within sentences.
     *
     * <pre>
     *   X[i][j] += 1/d   for a word j that stands d ≤ window places left of a word i
     * </pre>
     *
     * <p>Not here: a large vocabulary, for which X must be sparse; see {@link
     * org.seqlab.words.glove.SparseCounts}.
     *
     * @param sentences words separated by white space
     * @param window the largest distance d
     * @param symmetric whether X[j][i] is increased as well, as GloVe does
     * @param inverseDistance whether the weight is 1/d, as in GloVe, or 1
     * @return the sorted vocabulary with X
     */
    public static CoOccurrence count(
            List<String> sentences, int window, boolean symmetric, boolean inverseDistance) {
        List<List<String>> split = sentences.stream().map(CoOccurrence::words).toList();
        TreeSet<String> sorted = new TreeSet<>();
        split.forEach(sorted::addAll);
        String[] vocabulary = sorted.toArray(String[]::new);
        Matrix x = Matrix.zeros(vocabulary.length, vocabulary.length);
        for (List<String> sentence : split) {
            int[] ids =
                    sentence.stream().mapToInt(w -> Arrays.binarySearch(vocabulary, w)).toArray();
            for (int i = 0; i < ids.length; i++) {
                for (int d = 1; d <= Math.min(window, i); d++) {
                    double weight = inverseDistance ? 1.0 / d : 1;
                    add(x, ids[i], ids[i - d], weight);
                    if (symmetric) {
                        add(x, ids[i - d], ids[i], weight);
                    }
                }
            }
        }
        return new CoOccurrence(List.of(vocabulary), x);
    }

    private static List<String> words(String sentence) {
        String stripped = sentence.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }

    private static void add(Matrix x, int i, int j, double weight) {
        x.set(i, j, x.get(i, j) + weight);
    }
}
