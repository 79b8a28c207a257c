package org.seqlab.words.glove;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seqlab.words.corpus.TemplateCorpus;
import org.seqlab.words.learn.CoOccurrence;
import org.seqlab.words.train.Corpus;
import org.seqlab.words.train.Random48;

class GloveTrainerTest {
    @Test
    void sparseCountsEqualTheDenseOnes() {
        List<String> sentences = TemplateCorpus.sentences(300, 2);
        Corpus corpus = Corpus.of(sentences, 1);
        SparseCounts sparse = SparseCounts.of(corpus, 4);
        CoOccurrence dense = CoOccurrence.count(sentences, 4, true, true);
        double total = 0;
        for (int k = 0; k < sparse.count(); k++) {
            String row = corpus.lexicon().words().get(sparse.rows()[k]);
            String col = corpus.lexicon().words().get(sparse.cols()[k]);
            double expected =
                    dense.counts()
                            .get(dense.vocabulary().indexOf(row), dense.vocabulary().indexOf(col));
            assertEquals(expected, sparse.values()[k], 1e-5 * expected);
            total += sparse.values()[k];
        }
        assertEquals(dense.counts().sum(), total, 1e-6 * total);
    }

    @Test
    void vectorKernelAgreesWithItsPlainTwin() {
        Random48 random = new Random48(3);
        float[] u = new float[64];
        float[] v = new float[64];
        for (int i = 0; i < 64; i++) {
            u[i] = random.nextFloat() + 0.1f;
            v[i] = random.nextFloat() + 0.1f;
        }
        float[] u2 = u.clone();
        float[] v2 = v.clone();
        GloveKernel plain = new PlainGloveKernel();
        assertEquals(plain.dot(u, 0, v, 0, 32), GloveKernel.BEST.dot(u, 0, v, 0, 32), 1e-5f);
        // Small steps follow the series, large ones the root.
        for (float step : new float[] {0.3f, -0.05f, 0.01f, 2, -0.1f}) {
            GloveKernel.BEST.update(u, 0, v, 0, step, 32);
            plain.update(u2, 0, v2, 0, step, 32);
            assertArrayEquals(u2, u, 2e-6f);
            assertArrayEquals(v2, v, 2e-6f);
        }
    }

    /** AdaGrad as its paper writes it: the sum of squares, one number at a time, in double. */
    @Test
    void ratesAreThoseOfAdaGrad() {
        int ld = 16;
        float[] u = new float[2 * ld];
        float[] v = new float[2 * ld];
        Arrays.fill(u, 1);
        Arrays.fill(v, 1);
        double x = 0.5;
        double y = -0.25;
        double xSquares = 1;
        double ySquares = 1;
        u[3] = (float) x;
        v[3] = (float) y;
        for (int t = 0; t < 400; t++) {
            float step = 0.4f * (float) Math.sin(t);
            GloveKernel.BEST.update(u, 0, v, 0, step, ld);
            double dx = step * y;
            double dy = step * x;
            x -= dx / Math.sqrt(xSquares);
            y -= dy / Math.sqrt(ySquares);
            xSquares += dx * dx;
            ySquares += dy * dy;
        }
        assertEquals(x, u[3], 1e-4);
        assertEquals(y, v[3], 1e-4);
        assertEquals(1 / Math.sqrt(xSquares), u[ld + 3], 1e-5);
        assertEquals(1 / Math.sqrt(ySquares), v[ld + 3], 1e-5);
    }

    @Test
    void everyCountIsTrainedOnOnceAndBandsStayTogether() {
        Corpus corpus = Corpus.of(TemplateCorpus.sentences(300, 2), 1);
        SparseCounts counts = SparseCounts.of(corpus, 5);
        int words = 7;
        GloveOptions options = GloveOptions.defaults(10);
        GloveCells cells = new GloveCells(counts, options, (1 << 17) / words, new Random48(4));
        List<Integer> bands = new ArrayList<>();
        Map<Long, Float> logs = new HashMap<>();
        for (int k = 0; k < cells.count(); k++) {
            int band = cells.rows[k] / words;
            if (bands.isEmpty() || bands.get(bands.size() - 1) != band) {
                bands.add(band);
            }
            long key = (long) cells.rows[k] << 32 | cells.cols[k];
            assertEquals(null, logs.put(key, cells.logs[k]), "a count comes twice");
        }
        for (int k = 0; k < counts.count(); k++) {
            long key = (long) counts.rows()[k] << 32 | counts.cols()[k];
            assertEquals(Math.log(counts.values()[k]), logs.get(key), 1e-6);
        }
        assertEquals((counts.size() + words - 1) / words, bands.size(), "each band once");
    }

    @Test
    void lossFallsAndOneThreadRepeatsEveryBit() {
        Corpus corpus = Corpus.of(TemplateCorpus.sentences(300, 2), 1);
        SparseCounts counts = SparseCounts.of(corpus, 5);
        List<Double> losses = new ArrayList<>();
        GloveOptions options = GloveOptions.defaults(10).withEpochs(12);
        float[] rows = GloveTrainer.train(corpus, counts, options, losses::add).rows();
        assertTrue(losses.get(11) < 0.6 * losses.get(0), losses.toString());
        assertArrayEquals(rows, GloveTrainer.train(corpus, counts, options).rows());
    }
}
