package org.seqlab.words.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;

class AnalogyTest {
    private static WordVectors plane() {
        Map<String, Matrix> map = new LinkedHashMap<>();
        map.put("a", Matrix.column(3, 3));
        map.put("b", Matrix.column(2, 4));
        map.put("c", Matrix.column(-2, 1));
        map.put("up", Matrix.column(-2, 2));
        map.put("upleft", Matrix.column(-3, 2));
        return WordVectors.of(map);
    }

    @Test
    void featureTableAnswersTheLecture() {
        WordVectors table = FeatureTable.example();
        assertEquals(Optional.of("queen"), Analogy.complete("Man", "woman", "KING", table));
        assertEquals("orange", Neighbors.of("apple", 1, table).get(0).word());
    }

    @Test
    void rulesDifferInTheWordsTheyBar() {
        WordVectors words = plane();
        assertEquals(
                Optional.of("upleft"),
                Analogy.complete("a", "b", "c", words, AnalogyRule.DIFFERENCE));
        assertEquals(
                Optional.of("c"),
                Analogy.complete("a", "c", "a", words, AnalogyRule.DIFFERENCE_BARS_C));
        assertTrue(
                !Analogy.complete("a", "c", "a", words, AnalogyRule.DIFFERENCE)
                        .equals(Optional.of("c")));
    }

    @Test
    void noWordIsLeftToAnswer() {
        WordVectors two = new WordVectors(List.of("x", "y", "z"), Matrix.of(1, 3, 1.0, 2.0, 5.0));
        assertEquals(Optional.empty(), Analogy.complete("x", "y", "z", two));
    }

    @Test
    void unknownWordIsNamed() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Analogy.complete("a", "b", "zebra", plane()));
        assertTrue(e.getMessage().contains("\"zebra\" is not among the 5 words"));
    }

    @Test
    void lookupEqualsTheProductWithOneHotColumns() {
        Matrix e = Matrix.build(3, 5, (i, j) -> Math.sin(7 * i + j + 1));
        int[] ids = {4, 0, 4};
        assertEquals(EmbeddingMatrix.product(e, ids), EmbeddingMatrix.lookup(e, ids));
        assertEquals(0, EmbeddingMatrix.lookup(e, new int[0]).cols());
        assertThrows(
                IndexOutOfBoundsException.class, () -> EmbeddingMatrix.lookup(e, new int[] {5}));
    }

    @Test
    void repeatedWordIsRefused() {
        List<String> words = List.of("x", "y", "x");
        assertThrows(
                IllegalArgumentException.class, () -> new WordVectors(words, Matrix.zeros(2, 3)));
    }

    @Test
    void replacingAVectorLeavesTheOriginalAlone() {
        WordVectors before = plane();
        WordVectors after = before.with(Map.of("a", Matrix.column(7, 8)));
        assertEquals(Matrix.column(3, 3), before.vector("a"));
        assertEquals(Matrix.column(7, 8), after.vector("a"));
        assertEquals(1, Similarity.length(before.normalized().vector("b")), 1e-15);
    }
}
