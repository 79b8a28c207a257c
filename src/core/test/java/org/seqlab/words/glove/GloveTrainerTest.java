package org.seqlab.words.glove;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
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
        GloveKernel.BEST.update(u, 0, v, 0, 0.3f, 32);
        plain.update(u2, 0, v2, 0, 0.3f, 32);
        assertArrayEquals(u2, u, 1e-6f);
        assertArrayEquals(v2, v, 1e-6f);
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
