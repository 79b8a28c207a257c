package org.seqlab.grade.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.grade.batch.Sample;

class SimilarityTest {
    private static final String OTHER =
            """
            final class Softmax {
                static Matrix softmax(Matrix scores) {
                    Matrix shifted = Matrix.build(scores.rows(), scores.cols(), (r, c) ->
                            Math.exp(scores.get(r, c) - scores.get(scores.argmax(c), c)));
                    Matrix total = shifted.sumOfRows();
                    return Matrix.build(scores.rows(), scores.cols(), (r, c) ->
                            shifted.get(r, c) / total.get(0, c));
                }
            }
            """;

    @Test
    void renamedAndReformattedCopyIsFoundAndAnotherSolutionIsNot() {
        String copy =
                Sample.SOFTMAX
                        .replace("largest", "biggest")
                        .replace("sum", "total")
                        .replace("\n", "\n\n   // mine\n");
        Map<String, String> answers =
                new TreeMap<>(Map.of("a", Sample.SOFTMAX, "b", OTHER, "c", copy));
        List<Similarity.Pair> pairs = Similarity.of(answers, "", 0.6);
        assertEquals(1, pairs.size());
        assertEquals("a", pairs.get(0).first());
        assertEquals("c", pairs.get(0).second());
        assertTrue(pairs.get(0).share() > 0.95);
    }

    @Test
    void whatEverybodyWasGivenCountsForNobody() {
        Map<String, String> answers = Map.of("a", Sample.SOFTMAX, "c", Sample.SOFTMAX);
        assertEquals(List.of(), Similarity.of(answers, Sample.SOFTMAX, 0.1));
    }

    /** What is opened again and again and never closed must not be searched again and again. */
    @ParameterizedTest
    @ValueSource(strings = {"/* ", "\"\\", "'\\", "\"", "/"})
    void textThatIsNeverClosedIsReadOnce(String piece) {
        String text = piece.repeat(300_000);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Similarity.prints(text));
    }
}
