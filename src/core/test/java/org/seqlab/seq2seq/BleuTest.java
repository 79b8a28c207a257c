package org.seqlab.seq2seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BleuTest {
    private static final List<List<String>> MAT =
            List.of(Bleu.words("the cat is on the mat"), Bleu.words("there is a cat on the mat"));

    @Test
    void repeatedWordsAreClippedAtTheirReferenceCount() {
        Bleu bleu = Bleu.sentence(Bleu.words("the the the the the the the"), MAT, 1);
        assertEquals(2.0 / 7, bleu.precision(1), 1e-15);
    }

    @Test
    void bigramsOfTheLectureMatchFourOfSix() {
        Bleu bleu = Bleu.sentence(Bleu.words("the cat the cat on the mat"), MAT, 2);
        assertEquals(4.0 / 6, bleu.precision(2), 1e-15);
        assertEquals(List.of(7, 6), bleu.totals());
    }

    @Test
    void aPerfectTranslationScoresOneAndAZeroPrecisionScoresZero() {
        assertEquals(1, Bleu.sentence(MAT.get(0), MAT, 4).score(), 1e-15);
        Bleu scrambled = Bleu.sentence(Bleu.words("mat the on is cat the"), MAT, 4);
        assertEquals(0, scrambled.score());
        assertEquals(Math.pow(1.0 * 1 / 6 * 1 / 5 * 1 / 4, 0.25), scrambled.smoothed(), 1e-12);
    }

    @Test
    void shortTranslationsArePenalizedAndTheShorterOfTwoCloseReferencesCounts() {
        List<List<String>> two = List.of(Bleu.words("a b c d"), Bleu.words("a b"));
        Bleu bleu = Bleu.sentence(Bleu.words("a b c"), two, 1);
        assertEquals(2, bleu.referenceLength());
        assertEquals(1, bleu.brevityPenalty());
        Bleu brief = Bleu.sentence(Bleu.words("a b"), List.of(Bleu.words("a b c")), 1);
        assertEquals(Math.exp(1 - 1.5), brief.score(), 1e-15);
    }

    @Test
    void countsAreSummedOverTheCorpusBeforeDividing() {
        Bleu bleu =
                Bleu.corpus(
                        List.of(Bleu.words("a"), Bleu.words("x y z")),
                        List.of(List.of(Bleu.words("a")), List.of(Bleu.words("x q r"))),
                        1);
        assertEquals(0.5, bleu.precision(1), 1e-15);
    }

    @Test
    void emptyTranslationsScoreZero() {
        Bleu bleu = Bleu.sentence(Bleu.words(" "), MAT, 4);
        assertEquals(0, bleu.score());
        assertEquals(0, bleu.brevityPenalty());
    }

    @Test
    void badArgumentsAreNamed() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Bleu.corpus(List.of(List.of()), List.of(List.of()), 4));
        assertEquals(
                "Bleu.corpus: every sentence must have a reference, but sentence 0 has none.",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Bleu.sentence(List.of(), MAT, 0));
        assertThrows(IllegalArgumentException.class, () -> Bleu.corpus(List.of(), List.of(MAT), 1));
    }
}
