package org.seqlab.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.math.Activations;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;

class CtcTest {
    private static Matrix scores(int labels, int steps, long seed) {
        return new NumpyRandom(seed).randn(labels, steps);
    }

    private static double byEnumeration(Matrix scores, List<Integer> target, int blank) {
        return CtcPath.enumerate(Activations.softmax(scores), blank).stream()
                .filter(l -> l.labels().equals(target))
                .mapToDouble(CtcPath.Labelling::p)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "ttt_h_eee___ ___qqq__, the q",
        "'', ''",
        "____, ''",
        "aaa, a",
        "a_a, aa",
        "_a, a",
        "ab_ba, abba"
    })
    void collapseMergesRepeatsThenDropsBlanks(String path, String text) {
        assertEquals(text, CtcPath.collapse(path, '_'));
    }

    @Test
    void lossByHand() {
        // One step, p = softmax(0, ln 3) = (1/4, 3/4).
        Matrix z = Matrix.column(0, Math.log(3));
        assertEquals(-Math.log(0.75), CtcLoss.of(z, new int[] {1}, 0).loss(), 1e-12);
        assertEquals(-Math.log(0.25), CtcLoss.of(z, new int[0], 0).loss(), 1e-12);
        // Two steps: "1" is 11, 1_ and _1, that is 9/16 + 2 · 3/16.
        Matrix twice = Matrix.beside(z, z);
        assertEquals(-Math.log(15 / 16.0), CtcLoss.of(twice, new int[] {1}, 0).loss(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void lossIsTheSumOverAllPaths(int blank) {
        Matrix z = scores(3, 5, 7);
        int a = (blank + 1) % 3;
        int b = (blank + 2) % 3;
        for (int[] target : new int[][] {{}, {a}, {a, b}, {a, a}, {a, b, a}, {b, b, a}}) {
            List<Integer> labels = Arrays.stream(target).boxed().toList();
            double p = byEnumeration(z, labels, blank);
            assertEquals(p, Math.exp(-CtcLoss.of(z, target, blank).loss()), 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 7, 3", "2, 1, 1", "3, 11, 0", "7, 13, 5"})
    void gradientMatchesCentralDifferences(int labels, int steps, int length) {
        Matrix z = scores(labels, steps, 11);
        int[] target = new int[length];
        for (int u = 0; u < length; u++) {
            target[u] = 1 + u * u % (labels - 1);
        }
        Matrix numeric = GradientCheck.numeric(z, at -> CtcLoss.of(at, target, 0).loss());
        Matrix analytic = CtcLoss.of(z, target, 0).gradient();
        assertTrue(GradientCheck.relativeError(analytic, numeric) < 1e-6);
    }

    @Test
    void targetsThatDoNotFitCostInfinityAndTeachNothing() {
        for (int[] target : new int[][] {{1, 1}, {1, 2, 1}}) {
            CtcLoss.Result result = CtcLoss.of(scores(3, 2, 5), target, 0);
            assertEquals(Double.POSITIVE_INFINITY, result.loss());
            assertFalse(result.feasible());
            assertEquals(0, result.gradient().norm());
        }
    }

    @Test
    void noStepsFitOnlyTheEmptyTarget() {
        assertEquals(0, CtcLoss.of(Matrix.zeros(3, 0), new int[0], 0).loss());
        assertFalse(CtcLoss.of(Matrix.zeros(3, 0), new int[] {1}, 0).feasible());
    }

    @Test
    void extremeScoresNeitherOverflowNorUnderflow() {
        Matrix z = scores(3, 500, 3).scale(400);
        CtcLoss.Result result = CtcLoss.of(z, new int[] {1, 2, 1}, 0);
        assertTrue(Double.isFinite(result.loss()));
        assertTrue(Double.isFinite(result.gradient().norm()));
        assertEquals(0, result.gradient().sumOfRows().norm(), 1e-9);
    }

    @Test
    void badLabelsAndScoresAreNamed() {
        Matrix z = scores(3, 5, 2);
        refuses(() -> CtcLoss.of(z, new int[] {1, 3}, 0), "target[1] must be 0 to 2");
        refuses(() -> CtcLoss.of(z, new int[] {0}, 0), "not the blank 0");
        refuses(() -> CtcLoss.of(z, new int[] {1}, 3), "blank must be 0 to 2");
        refuses(() -> CtcLoss.of(z.map(v -> Double.NaN), new int[] {1}, 0), "one is NaN");
        refuses(() -> new PrefixBeamSearch(0, 0), "width must be at least 1, but it is 0");
        refuses(() -> CtcPath.enumerate(Matrix.zeros(28, 100), 0), "paths");
    }

    private static void refuses(Runnable call, String reason) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(reason), message);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void unlimitedPrefixBeamIsExact(long seed) {
        Matrix y = Activations.softmax(scores(3, 7, seed));
        List<CtcPath.Labelling> exact = CtcPath.enumerate(y, 0);
        List<CtcPath.Labelling> found = new PrefixBeamSearch(0, 1_000_000).search(y);
        assertEquals(exact.size(), found.size());
        for (int i = 0; i < exact.size(); i++) {
            assertEquals(exact.get(i).p(), found.get(i).p(), 1e-12);
        }
        assertEquals(exact.get(0).labels(), found.get(0).labels());
        assertEquals(1, found.stream().mapToDouble(CtcPath.Labelling::p).sum(), 1e-12);
    }

    @Test
    void bestPathNeedNotBeTheBestLabelling() {
        // Blank 0.6 twice makes the best path empty, 0.36; "1" has 0.64.
        Matrix y = Matrix.of(2, 2, 0.6, 0.6, 0.4, 0.4);
        assertArrayEquals(new int[] {0, 0}, CtcPath.best(y));
        assertEquals(List.of(1), new PrefixBeamSearch(0, 3).search(y).get(0).labels());
    }

    @Test
    void equalLabellingsComeInLexicographicOrder() {
        Matrix y = Matrix.filled(4, 1, 0.25);
        List<CtcPath.Labelling> found = new PrefixBeamSearch(0, 9).search(y);
        assertEquals(
                List.of(List.of(), List.of(1), List.of(2), List.of(3)),
                found.stream().map(CtcPath.Labelling::labels).toList());
    }

    @Test
    void languageModelChangesTheOrderAndForbids() {
        Matrix y = Matrix.of(3, 1, 0.1, 0.5, 0.4);
        PrefixBeamSearch.LanguageModel likesTwo = (prefix, next) -> next == 2 ? 0 : Math.log(0.1);
        assertEquals(
                List.of(2), new PrefixBeamSearch(0, 3, likesTwo, 1, 0).search(y).get(0).labels());
        PrefixBeamSearch.LanguageModel nothing = (p, next) -> Double.NEGATIVE_INFINITY;
        assertEquals(1, new PrefixBeamSearch(0, 3, nothing, 1, 0).search(y).size());
        assertEquals(
                List.of(1), new PrefixBeamSearch(0, 3, nothing, 0, 0).search(y).get(0).labels());
    }

    @Test
    void wordErrorRateByHand() {
        assertEquals(0, WordErrorRate.of(List.of("yes no"), List.of("yes no")));
        // One substitution, one deletion, one insertion for five words.
        assertEquals(
                0.6, WordErrorRate.of(List.of("a b c", "d e"), List.of("a x", "d e f")), 1e-12);
        assertEquals(1, WordErrorRate.of(List.of("a"), List.of("")));
        refuses(() -> WordErrorRate.of(List.of("a"), List.of()), "must have 1 texts");
        refuses(() -> WordErrorRate.of(List.of(""), List.of("a")), "at least one word");
    }
}
