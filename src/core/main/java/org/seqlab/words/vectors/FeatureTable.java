package org.seqlab.words.vectors;

import java.util.List;
import org.seqlab.math.Matrix;

/**
 * The worked example: six words described by four features that have names.
 *
 * <p>Learned vectors have no such names; this table shows what they stand for. The numbers are ours.
 */
public final class FeatureTable {
    /** The names of the features, one a row of the embedding matrix. */
    public static final List<String> FEATURES = List.of("gender", "royal", "age", "food");

    private FeatureTable() {}

    /**
     * Returns the table: man, woman, king, queen, apple, orange.
     *
     * @return six words with E, (4, 6)
     */
    public static WordVectors example() {
        List<String> words = List.of("man", "woman", "king", "queen", "apple", "orange");
        Matrix e =
                Matrix.of(
                        new double[][] {
                            {-1.0, 1.0, -0.94, 0.96, 0.01, 0.02},
                            {0.02, 0.01, 0.95, 0.93, -0.02, 0.0},
                            {0.04, 0.03, 0.66, 0.67, 0.02, -0.01},
                            {0.03, 0.02, 0.04, 0.01, 0.97, 0.95}
                        });
        return new WordVectors(words, e);
    }
}
