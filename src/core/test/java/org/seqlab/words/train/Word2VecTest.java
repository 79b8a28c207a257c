package org.seqlab.words.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.math.Matrix;
import org.seqlab.words.corpus.AnalogyQuestions;
import org.seqlab.words.corpus.TemplateCorpus;
import org.seqlab.words.learn.NegativeSampling;
import org.seqlab.words.learn.PairGradients;
import org.seqlab.words.table.VectorTable;

class Word2VecTest {
    private static final Corpus SMALL = Corpus.of(TemplateCorpus.sentences(400, 3), 1);

    @Test
    void lexiconCountsAndSorts() {
        Corpus corpus = Corpus.of(List.of("b a a", "", "c a b"), 2);
        assertEquals(List.of("a", "b"), corpus.lexicon().words());
        assertEquals(3, corpus.lexicon().count(0));
        assertArrayEquals(new int[] {1, 0, 0, 0, 1}, corpus.tokens());
        assertArrayEquals(new int[] {0, 3, 3, 5}, corpus.starts());
        assertEquals(-1, corpus.lexicon().find("c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 48, 112})
    void vectorKernelAgreesWithItsPlainTwin(int ld) {
        Random48 random = new Random48(5);
        float[] h = new float[3 * ld];
        float[] w = new float[7 * ld];
        for (int i = 0; i < w.length; i++) {
            w[i] = random.nextFloat() - 0.5f;
            h[i % h.length] = random.nextFloat() - 0.5f;
        }
        float[] h2 = h.clone();
        float[] w2 = w.clone();
        int[] rows = {4, 0, 4, 6, 1};
        float[] f = new float[5];
        float[] f2 = new float[5];
        PairKernel.best().dots(h, ld, w, rows, 5, ld, f);
        new PlainPairKernel().dots(h2, ld, w2, rows, 5, ld, f2);
        assertArrayEquals(f2, f, 1e-5f);
        PairKernel.best().update(h, ld, w, rows, f, 5, ld);
        new PlainPairKernel().update(h2, ld, w2, rows, f, 5, ld);
        assertArrayEquals(h2, h, 1e-5f);
        assertArrayEquals(w2, w, 1e-5f);
    }

    @Test
    void oneStepFollowsTheGradientOfNegativeSampling() {
        int ld = 16;
        Random48 random = new Random48(9);
        float[] input = new float[5 * ld];
        float[] output = new float[5 * ld];
        for (int i = 0; i < input.length; i++) {
            input[i] = random.nextFloat() - 0.5f;
            output[i] = random.nextFloat() - 0.5f;
        }
        Matrix e = Matrix.build(ld, 5, (i, w) -> input[w * ld + i]);
        Matrix theta = Matrix.build(ld, 5, (i, w) -> output[w * ld + i]);
        PairGradients g = NegativeSampling.gradients(e, theta, 2, 3, 0, 4);
        int[] rows = {3, 0, 4};
        float[] f = new float[3];
        float[] step = new float[3];
        PairKernel.best().dots(input, 2 * ld, output, rows, 3, ld, f);
        for (int j = 0; j < 3; j++) {
            step[j] = 0.1f * ((j == 0 ? 1 : 0) - Sigmoid.of(f[j]));
        }
        PairKernel.best().update(input, 2 * ld, output, rows, step, 3, ld);
        for (int i = 0; i < ld; i++) {
            assertEquals(e.get(i, 2) - 0.1 * g.dE().get(i, 2), input[2 * ld + i], 1e-3);
            assertEquals(theta.get(i, 4) - 0.1 * g.dTheta().get(i, 4), output[4 * ld + i], 1e-3);
        }
    }

    @Test
    void tableOfNoiseDrawsItsDistribution() {
        double[] p = {0.5, 0.3, 0.15, 0.05, 0};
        NoiseTable table = new NoiseTable(p);
        Random48 random = new Random48(1);
        int[] drawn = new int[5];
        for (int k = 0; k < 100_000; k++) {
            drawn[table.draw(random)]++;
        }
        for (int w = 0; w < 5; w++) {
            assertEquals(p[w], drawn[w] / 1e5, 0.01);
        }
    }

    @ParameterizedTest
    @EnumSource(Word2VecOptions.Model.class)
    void oneThreadRepeatsEveryBit(Word2VecOptions.Model model) {
        Word2VecOptions options =
                Word2VecOptions.defaults(model, 10).withEpochs(2, 0.05f).withWindow(3, 1e-2);
        float[] first = Word2Vec.train(SMALL, options).rows();
        assertArrayEquals(first, Word2Vec.train(SMALL, options).rows());
        assertFalse(Arrays.equals(first, Word2Vec.train(SMALL, options.withSeed(2, 1)).rows()));
    }

    @Test
    void learnsThePlantedRelations() {
        Corpus corpus = Corpus.of(TemplateCorpus.sentences(12_000, 5), 1);
        Word2VecOptions cbow =
                Word2VecOptions.defaults(Word2VecOptions.Model.CBOW, 32).withEpochs(16, 0.1f);
        VectorTable vectors = Word2Vec.train(corpus, cbow);
        assertTrue(AnalogyQuestions.gender().ask(vectors).accuracy() > 0.8);
    }

    @Test
    void twoThreadsAndTreesStayFinite() {
        Word2VecOptions options =
                Word2VecOptions.defaults(Word2VecOptions.Model.SKIP_GRAM, 10)
                        .withTree()
                        .withSeed(3, 2);
        for (float v : Word2Vec.train(SMALL, options).rows()) {
            assertTrue(Float.isFinite(v));
        }
    }

    @Test
    void singleWordTrains() {
        Corpus corpus = Corpus.of(List.of("a a a"), 1);
        Word2VecOptions tree =
                Word2VecOptions.defaults(Word2VecOptions.Model.SKIP_GRAM, 3).withTree();
        assertEquals(1, Word2Vec.train(corpus, tree).size());
        assertThrows(
                IllegalArgumentException.class,
                () -> Word2Vec.train(Corpus.of(List.of(), 1), tree));
    }
}
