package org.seqlab.words.bias;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;
import org.seqlab.words.corpus.Professions;
import org.seqlab.words.corpus.TemplateVectors;
import org.seqlab.words.vectors.Similarity;
import org.seqlab.words.vectors.WordVectors;

class BiasReportTest {
    private static final WordVectors SHIPPED = TemplateVectors.shipped().wordVectors();
    private static final List<String> MALE = List.of("he", "his", "man", "boy", "father");
    private static final List<String> FEMALE = List.of("she", "her", "woman", "girl", "mother");

    @Test
    void pairsShareOneAxis() {
        WordVectors words =
                new WordVectors(
                        List.of("a", "b", "c", "d"),
                        Matrix.of(3, 4, 0, 2, 5, 8, 1, 1, 2, 2, 0, 0, 7, 7));
        List<BiasDirection.Pair> pairs =
                List.of(new BiasDirection.Pair("a", "b"), new BiasDirection.Pair("c", "d"));
        assertTrue(BiasDirection.of(pairs, words).isClose(Matrix.column(1, 0, 0), 0, 1e-12));
        assertEquals(Matrix.column(2, 0, 0), BiasDirection.of(pairs.get(0), words));
        Matrix one = BiasDirection.of(pairs.subList(0, 1), words);
        assertTrue(one.isClose(Matrix.column(1, 0, 0), 0, 1e-12));
        assertThrows(IllegalArgumentException.class, () -> BiasDirection.of(List.of(), words));
    }

    @Test
    void plantedBiasIsFoundAndRemoved() {
        Matrix g = BiasDirection.of(Professions.genderPairs(), SHIPPED.normalized());
        BiasReport.Debiased debiased =
                BiasReport.debias(SHIPPED, g, Professions.all(), Professions.genderPairs());
        assertTrue(debiased.report().meanBefore() > 0.1);
        assertEquals(0, debiased.report().meanAfter(), 1e-12);
        double nurse = Similarity.cosine(SHIPPED.vector("nurse"), g);
        assertTrue(nurse > Similarity.cosine(SHIPPED.vector("engineer"), g));
        assertTrue(debiased.report().toString().contains("nurse"));
    }

    @Test
    void associationTestSeesTheBiasBeforeAndNotAfter() {
        List<String> men = Professions.ofMen();
        List<String> women = Professions.ofWomen();
        Weat before = Weat.test(men, women, MALE, FEMALE, SHIPPED, 1);
        assertTrue(before.effectSize() > 1.5 && before.pValue() < 0.001, before.toString());
        assertTrue(before.exact());
        Matrix g = BiasDirection.of(Professions.genderPairs(), SHIPPED.normalized());
        WordVectors after =
                BiasReport.debias(SHIPPED, g, Professions.all(), Professions.genderPairs())
                        .vectors();
        List<String> male = List.of("man", "boy", "father");
        List<String> female = List.of("woman", "girl", "mother");
        Weat test = Weat.test(men, women, male, female, after, 1);
        assertEquals(1, test.pValue());
        assertEquals(0, test.effectSize());
    }

    @Test
    void associationTestByHand() {
        WordVectors words =
                new WordVectors(
                        List.of("x", "y", "a", "b"), Matrix.of(2, 4, 1, 0, 1, 0, 0, 1, 0, 1));
        Weat weat = Weat.test(List.of("x"), List.of("y"), List.of("a"), List.of("b"), words, 1);
        assertEquals(2, weat.statistic());
        assertEquals(Math.sqrt(2), weat.effectSize(), 1e-15);
        assertEquals(0.5, weat.pValue());
        assertThrows(
                IllegalArgumentException.class,
                () -> Weat.test(List.of(), List.of(), List.of("a"), List.of("b"), words, 1));
    }
}
