package org.seqlab.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.params.RnnParameters;

class LanguageModelTest {
    private static final List<List<String>> CORPUS =
            List.of(List.of("the", "cat", "sat"), List.of("the", "cat", "ran", "the", "mile"));

    private final NumpyRandom random = new NumpyRandom(61);
    private final RnnLanguageModel model =
            new RnnLanguageModel(RnnParameters.random(7, 5, 7, random), 0);

    @Test
    void theMostFrequentWordsComeFirstThenTheMarkers() {
        Vocabulary v = Vocabulary.mostFrequent(CORPUS, 3);
        assertEquals(List.of("the", "cat", "mile", "<EOS>", "<UNK>"), v.tokens());
        assertEquals(v.index("<UNK>"), v.index("sat"));
        assertEquals(
                List.of("cat", "the", "<EOS>", "<UNK>"), Vocabulary.atLeast(CORPUS, 2).tokens());
    }

    @Test
    void namesHaveTheNewlineFirst() {
        Vocabulary v = Vocabulary.ofNames();
        assertArrayEquals(new int[] {1, 26, 0}, v.encodeCharacters("az\n"));
        assertEquals("az", v.decode(new int[] {1, 26}, ""));
        assertMessage("\"é\" is not in the vocabulary", () -> v.encodeCharacters("é"));
        assertMessage("index must be 0 to 26, but it is 27", () -> v.token(27));
    }

    @Test
    void aSentenceHasTheProductOfItsConditionals() {
        int[] words = {3, 1, 4};
        double[] p = model.probabilities(words);
        assertEquals(4, p.length);
        double product = p[0] * p[1] * p[2] * p[3];
        assertEquals(Math.log(product), model.logProbability(words), 1e-13);
        assertEquals(Math.pow(product, -0.25), model.perplexity(words), 1e-12);
        assertEquals(
                Math.log(model.perplexity(words)) / Math.log(2), model.bitsPerToken(words), 1e-13);
    }

    @Test
    void probabilitiesOfAllSentencesUpToALengthStayBelowOne() {
        double total = 0;
        for (int i = 1; i < 7; i++) {
            total += Math.exp(model.logProbability(new int[] {i}));
            for (int j = 1; j < 7; j++) {
                total += Math.exp(model.logProbability(new int[] {i, j}));
            }
        }
        total += Math.exp(model.logProbability(new int[0]));
        assertTrue(total > 0 && total < 1, "total " + total);
    }

    @Test
    void zeroWeightsKnowNothing() {
        Matrix w = Matrix.zeros(7, 5);
        RnnParameters p =
                new RnnParameters(
                        Matrix.zeros(5, 5),
                        w.transpose(),
                        w,
                        Matrix.zeros(5, 1),
                        Matrix.zeros(7, 1));
        assertEquals(7, new RnnLanguageModel(p, 0).perplexity(new int[] {1, 2}), 1e-12);
    }

    @Test
    void bigramsByHand() {
        Vocabulary v = Vocabulary.atLeast(CORPUS, 1);
        List<int[]> sentences = CORPUS.stream().map(v::encode).toList();
        BigramModel bigram = new BigramModel(sentences, v.size(), v.index("<EOS>"), 0);
        int[] test = v.encode(List.of("the", "cat", "sat"));
        double[] expected = {1, 2.0 / 3, 0.5, 1};
        assertArrayEquals(expected, bigram.probabilities(test), 1e-15);
        int[] unseen = v.encode(List.of("mile", "sat"));
        assertEquals(Double.POSITIVE_INFINITY, bigram.perplexity(unseen));
        BigramModel smooth = new BigramModel(sentences, v.size(), v.index("<EOS>"), 0.5);
        assertEquals(1, Arrays.stream(smooth.next(unseen)[1]).sum(), 1e-15);
        assertTrue(Double.isFinite(smooth.perplexity(unseen)));
    }

    @Test
    void pearIsChosenOverPair() {
        Transcripts.Choice choice =
                Transcripts.choose(Math.log(3.2e-13), Math.log(5.7e-10), Math.log(1e-20));
        assertEquals(1, choice.best());
        assertEquals(Math.log(5.7e-10 / 3.2e-13), choice.logOdds(), 1e-12);
        assertEquals(0, Transcripts.choose(-1, -1).logOdds());
        assertEquals(Double.POSITIVE_INFINITY, Transcripts.choose(-1).logOdds());
        assertMessage(
                "logProbabilities[1] must not be NaN", () -> Transcripts.choose(0, Double.NaN));
    }

    @Test
    void sampledFirstTokensFollowTheModel() {
        double[] p = model.next(new int[0])[0];
        int[] counts = new int[7];
        Sampler sampler = Sampler.of(model, 1);
        for (int i = 0; i < 4000; i++) {
            counts[sampler.draw(random)[0]]++;
        }
        for (int i = 0; i < 7; i++) {
            assertEquals(p[i], counts[i] / 4000.0, 0.04);
        }
    }

    @Test
    void rejectedTokensNeverComeAndTheRestKeepTheirOdds() {
        Matrix scores = Matrix.column(1, 2, 3);
        double[] p = new Sampler(three(), 1, 1, 9, true).distribution(scores);
        assertEquals(0, p[1]);
        assertEquals(Math.exp(2), p[2] / p[0], 1e-12);
    }

    @Test
    void temperatureSharpensAndFlattens() {
        Matrix scores = Matrix.column(1, 2, 3);
        double[] cold = new Sampler(three(), 0.5, -1, 9, true).distribution(scores);
        double[] hot = new Sampler(three(), 10, -1, 9, true).distribution(scores);
        assertEquals(Math.exp(4), cold[2] / cold[0], 1e-9);
        assertEquals(Math.exp(0.2), hot[2] / hot[0], 1e-12);
        assertMessage("temperature must be above 0", () -> new Sampler(three(), 0, -1, 9, true));
    }

    private RnnLanguageModel three() {
        return new RnnLanguageModel(RnnParameters.random(3, 5, 3, random), 0);
    }

    @Test
    void aSentenceEndsAtTheEndOrAtItsLength() {
        int[] fixed = new Sampler(model, 1, -1, 20, false).draw(random);
        assertEquals(20, fixed.length);
        int[] ended = Sampler.of(model, 500).draw(random);
        assertEquals(0, ended[ended.length - 1]);
        assertEquals(1, Arrays.stream(ended).filter(t -> t == 0).count());
    }

    @Test
    void indicesOutOfRangeAreNamed() {
        assertMessage("tokens[1] must be 0 to 6, but it is 7", () -> model.next(new int[] {0, 7}));
        assertMessage(
                "tokens[0] must be 0 to 6, but it is -1",
                () -> model.logProbability(new int[] {-1}));
    }

    private static void assertMessage(String part, Runnable call) {
        Exception e = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
