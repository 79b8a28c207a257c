package org.seqlab.words.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;

class GradientsTest {
    private final NumpyRandom rng = new NumpyRandom(3);
    private final Matrix e = rng.randn(3, 7);
    private final Matrix theta = rng.randn(3, 7);

    private static void assertGradient(Matrix numeric, Matrix analytic) {
        double error = GradientCheck.relativeError(analytic, numeric);
        assertTrue(error < 1e-7, "relative error " + error);
    }

    @Test
    void skipGramMatchesCentralDifferences() {
        List<SkipGram.Pair> pairs =
                List.of(new SkipGram.Pair(4, 4), new SkipGram.Pair(6, 5), new SkipGram.Pair(4, 0));
        PairGradients g = SkipGram.gradients(e, theta, pairs);
        assertGradient(
                GradientCheck.numeric(e, x -> SkipGram.gradients(x, theta, pairs).loss()), g.dE());
        assertGradient(
                GradientCheck.numeric(theta, x -> SkipGram.gradients(e, x, pairs).loss()),
                g.dTheta());
        assertEquals(1, SkipGram.probabilities(e, theta, 2).sum(), 1e-14);
        assertEquals(0, SkipGram.gradients(e, theta, List.of()).loss());
    }

    @Test
    void negativeSamplingMatchesCentralDifferencesWithRepeatedNegatives() {
        int[] negatives = {6, 1, 6};
        PairGradients g = NegativeSampling.gradients(e, theta, 5, 3, negatives);
        assertGradient(
                GradientCheck.numeric(
                        e, x -> NegativeSampling.gradients(x, theta, 5, 3, negatives).loss()),
                g.dE());
        assertGradient(
                GradientCheck.numeric(
                        theta, x -> NegativeSampling.gradients(e, x, 5, 3, negatives).loss()),
                g.dTheta());
    }

    @Test
    void withoutNegativesTheLossIsThatOfTheTarget() {
        double p = NegativeSampling.probability(e, theta, 5, 3);
        assertEquals(-Math.log(p), NegativeSampling.gradients(e, theta, 5, 3).loss(), 1e-14);
    }

    @Test
    void saturatedLogisticStaysFinite() {
        Matrix far = Matrix.of(1, 2, 1000, -1000);
        Matrix one = Matrix.of(1, 2, 1, 1);
        assertEquals(1000, NegativeSampling.gradients(far, one, 1, 0).loss());
        assertEquals(0, NegativeSampling.gradients(far, one, 0, 1).loss());
    }

    @Test
    void hierarchicalSoftmaxMatchesCentralDifferences() {
        HuffmanTree tree = HuffmanTree.of(5, 2, 9, 1, 1, 3, 7);
        Matrix nodes = rng.randn(3, 6);
        HuffmanTree.Path path = tree.path(3);
        PairGradients g = HierarchicalSoftmax.gradients(e, nodes, 2, path);
        assertGradient(
                GradientCheck.numeric(
                        e, x -> HierarchicalSoftmax.gradients(x, nodes, 2, path).loss()),
                g.dE());
        assertGradient(
                GradientCheck.numeric(
                        nodes, x -> HierarchicalSoftmax.gradients(e, x, 2, path).loss()),
                g.dTheta());
        Matrix all = HierarchicalSoftmax.probabilities(e, nodes, 2, tree.paths());
        assertEquals(1, all.sum(), 1e-14);
    }

    @Test
    void singleWordNeedsNoQuestion() {
        HuffmanTree tree = HuffmanTree.of(42);
        Matrix single = Matrix.column(1, 2, 3);
        Matrix none = Matrix.zeros(3, 0);
        assertEquals("", tree.path(0).code());
        assertEquals(0, tree.expectedLength());
        assertEquals(0, HierarchicalSoftmax.gradients(single, none, 0, tree.path(0)).loss());
        assertEquals(1, HierarchicalSoftmax.probability(single, none, 0, tree.path(0)));
    }

    @Test
    void windowModelMatchesCentralDifferences() {
        WindowModel m =
                new WindowModel(
                        rng.randn(2, 7),
                        rng.randn(5, 6),
                        rng.randn(5, 1),
                        rng.randn(7, 5),
                        rng.randn(7, 1));
        int[] context = {4, 1, 4};
        WindowModel.Gradients g = m.gradients(context, 6);
        assertGradient(
                GradientCheck.numeric(
                        m.e(),
                        x ->
                                new WindowModel(x, m.w1(), m.b1(), m.w2(), m.b2())
                                        .gradients(context, 6)
                                        .loss()),
                g.dE());
        assertGradient(
                GradientCheck.numeric(
                        m.w1(),
                        x ->
                                new WindowModel(m.e(), x, m.b1(), m.w2(), m.b2())
                                        .gradients(context, 6)
                                        .loss()),
                g.dW1());
        assertEquals(1, m.probabilities(context).sum(), 1e-14);
    }

    @Test
    void gloveMatchesCentralDifferencesAndIgnoresZeroCounts() {
        Matrix x = Matrix.build(7, 7, (i, j) -> (i + 2 * j) % 3 == 0 ? 0 : 13.7 * (i + j));
        Glove model = new Glove(theta, e, rng.randn(7, 1), rng.randn(7, 1));
        Glove.Gradients g = model.gradients(x, 100, 0.75);
        assertGradient(
                GradientCheck.numeric(
                        theta,
                        t ->
                                new Glove(t, e, model.b(), model.bPrime())
                                        .gradients(x, 100, 0.75)
                                        .loss()),
                g.dTheta());
        assertGradient(
                GradientCheck.numeric(
                        e,
                        t ->
                                new Glove(theta, t, model.b(), model.bPrime())
                                        .gradients(x, 100, 0.75)
                                        .loss()),
                g.dE());
        assertGradient(
                GradientCheck.numeric(
                        model.b(),
                        t -> new Glove(theta, e, t, model.bPrime()).gradients(x, 100, .75).loss()),
                g.db());
        assertEquals(0, model.gradients(Matrix.zeros(7, 7), 100, 0.75).loss());
        assertEquals(0, model.gradients(Matrix.zeros(7, 7), 100, 0.75).dE().norm());
    }

    @Test
    void gloveWeighsCountsAsInThePaper() {
        assertEquals(0, Glove.weight(0, 100, 0.75));
        assertEquals(Math.pow(0.5, 0.75), Glove.weight(50, 100, 0.75), 1e-15);
        assertEquals(1, Glove.weight(100, 100, 0.75));
        assertEquals(1, Glove.weight(1e9, 100, 0.75));
    }
}
