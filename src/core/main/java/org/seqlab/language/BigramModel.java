package org.seqlab.language;

import java.util.Arrays;
import java.util.List;

/**
 * Counts of pairs with add-k smoothing: {@code P(w | v) = (count(v w) + k) / (count(v) + k · V)}. The
 * baseline that a recurrent model must beat.
 */
public final class BigramModel implements LanguageModel {
    private final int end;
    private final double k;
    private final double[][] counts;

    /**
     * Counts the pairs of a corpus; the start of a sentence is a context of its own.
     *
     * @param sentences the corpus, each sentence without its end
     * @param size number of tokens
     * @param end the token that ends a sentence
     * @param k what is added to every count, at least 0
     * @throws IllegalArgumentException if an index is out of range or k is negative
     */
    public BigramModel(List<int[]> sentences, int size, int end, double k) {
        if (!(k >= 0)) {
            throw new IllegalArgumentException(
                    "BigramModel: k must be at least 0, but it is " + k + ".");
        }
        this.end = end;
        this.k = k;
        this.counts = new double[size + 1][size];
        for (int[] sentence : sentences) {
            LanguageModel.requireTokens("BigramModel", sentence, size);
            int before = size;
            for (int token : sentence) {
                counts[before][token]++;
                before = token;
            }
            counts[before][end]++;
        }
    }

    @Override
    public int size() {
        return counts[0].length;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public double[][] next(int[] tokens) {
        LanguageModel.requireTokens("BigramModel.next", tokens, size());
        double[][] result = new double[tokens.length + 1][];
        for (int t = 0; t <= tokens.length; t++) {
            result[t] = after(t == 0 ? size() : tokens[t - 1]);
        }
        return result;
    }

    /** A context that never stood gives 0 without smoothing and 1 / V with it. */
    private double[] after(int context) {
        double total = Arrays.stream(counts[context]).sum() + k * size();
        return Arrays.stream(counts[context])
                .map(count -> total == 0 ? 0 : (count + k) / total)
                .toArray();
    }
}
