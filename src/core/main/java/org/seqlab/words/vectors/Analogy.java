package org.seqlab.words.vectors;

import java.util.Locale;
import java.util.Optional;
import org.seqlab.math.Matrix;

/**
 * Analogies by vector arithmetic: man is to woman as king is to queen.
 *
 * <p>Source: Mikolov, Yih and Zweig (2013), "Linguistic regularities in continuous space word
 * representations". Not here: the multiplicative form of Levy and Goldberg; answers over hundreds
 * of thousands of words, see {@link org.seqlab.words.table.NearestVectors}.
 */
public final class Analogy {
    private Analogy() {}

    /**
     * Completes "a is to b as c is to ?" by the lecture's rule, with none of a, b, c as answer.
     *
     * @param a a word, looked up in lower case like b and c
     * @param b what a is to
     * @param c the word to complete
     * @param vectors the vocabulary to answer from
     * @return the word w with the largest cos(e_w, e_b − e_a + e_c); empty if none is left
     * @throws IllegalArgumentException if a, b or c has no vector
     */
    public static Optional<String> complete(String a, String b, String c, WordVectors vectors) {
        return complete(a, b, c, vectors, AnalogyRule.SUM);
    }

    /**
     * Completes "a is to b as c is to ?". The first of several best words wins. Cost: 8 n V.
     *
     * @param a a word, looked up in lower case like b and c
     * @param b what a is to
     * @param c the word to complete
     * @param vectors the vocabulary to answer from
     * @param rule what is compared and which words are barred
     * @return the best word; empty if every word is barred
     * @throws IllegalArgumentException if a, b or c has no vector
     */
    public static Optional<String> complete(
            String a, String b, String c, WordVectors vectors, AnalogyRule rule) {
        int[] query = {
            vectors.index(a.toLowerCase(Locale.ROOT)),
            vectors.index(b.toLowerCase(Locale.ROOT)),
            vectors.index(c.toLowerCase(Locale.ROOT))
        };
        Matrix e = vectors.embeddings();
        Matrix difference = e.col(query[1]).minus(e.col(query[0]));
        Matrix sum = difference.plus(e.col(query[2]));
        int best = -1;
        double bestCosine = Double.NEGATIVE_INFINITY;
        for (int w = 0; w < vectors.size(); w++) {
            if (barred(w, query, rule)) {
                continue;
            }
            Matrix eW = e.col(w);
            double cosine =
                    rule.comparesSum()
                            ? Similarity.cosine(eW, sum)
                            : Similarity.cosine(difference, eW.minus(e.col(query[2])));
            if (cosine > bestCosine) {
                best = w;
                bestCosine = cosine;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(vectors.words().get(best));
    }

    private static boolean barred(int w, int[] query, AnalogyRule rule) {
        return w == query[2] || rule.barsAll() && (w == query[0] || w == query[1]);
    }
}
