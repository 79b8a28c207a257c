package org.seqlab.words.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.words.learn.HuffmanTree;

/** One sentence of CBOW and of skip-gram against a slow twin in double precision. */
class SentenceTrainerTest {
    private static final int LD = 16;
    private static final int[] SENTENCE = {2, 0, 1, 3, 0};
    private static final float RATE = 0.5f;
    private static final Lexicon LEXICON =
            Corpus.of(List.of("a a a a a a a b b b b c c d"), 1).lexicon();

    private final float[] input = random(5);
    private final float[] output = random(6);
    private final double[][] words = rows(input);
    private final double[][] nodes = rows(output);

    private static float[] random(long seed) {
        Random48 random = new Random48(seed);
        float[] numbers = new float[4 * LD];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }

    private static double[][] rows(float[] numbers) {
        double[][] rows = new double[4][LD];
        for (int i = 0; i < numbers.length; i++) {
            rows[i / LD][i % LD] = numbers[i];
        }
        return rows;
    }

    /** Moves h and the nodes on the way to a word: the bits say which way is right. */
    private double[] step(double[] h, int word) {
        HuffmanTree.Path path = HuffmanTree.of(LEXICON.counts()).path(word);
        double[] change = new double[LD];
        for (int k = 0; k < path.nodes().size(); k++) {
            double[] node = nodes[path.nodes().get(k)];
            double z = 0;
            for (int i = 0; i < LD; i++) {
                z += h[i] * node[i];
            }
            double g = RATE * (1 - path.bits().get(k) - 1 / (1 + Math.exp(-z)));
            for (int i = 0; i < LD; i++) {
                change[i] += g * node[i];
                node[i] += g * h[i];
            }
        }
        return change;
    }

    private static void addInPlace(double[] to, double[] what, double factor) {
        for (int i = 0; i < LD; i++) {
            to[i] += factor * what[i];
        }
    }

    private void train(Word2VecOptions.Model model) {
        Word2VecOptions options = Word2VecOptions.defaults(model, LD).withTree().withWindow(1, 0);
        Targets targets = Targets.of(LEXICON, 0).get();
        new SentenceTrainer(options, input, output, LD, targets, new Random48(1))
                .train(SENTENCE, SENTENCE.length, RATE);
    }

    private void requireTwins() {
        for (int w = 0; w < 4; w++) {
            for (int i = 0; i < LD; i++) {
                assertEquals(words[w][i], input[w * LD + i], 4e-3);
                assertEquals(nodes[w][i], output[w * LD + i], 4e-3);
            }
        }
    }

    @Test
    void bagMovesEveryNeighborByTheWholeGradientOfTheMean() {
        train(Word2VecOptions.Model.CBOW);
        for (int at = 0; at < SENTENCE.length; at++) {
            int[] around = around(at);
            double[] mean = new double[LD];
            for (int a : around) {
                addInPlace(mean, words[SENTENCE[a]], 1.0 / around.length);
            }
            double[] change = step(mean, SENTENCE[at]);
            for (int a : around) {
                addInPlace(words[SENTENCE[a]], change, 1);
            }
        }
        requireTwins();
    }

    @Test
    void skipGramMovesOneNeighborAtATime() {
        train(Word2VecOptions.Model.SKIP_GRAM);
        for (int at = 0; at < SENTENCE.length; at++) {
            for (int a : around(at)) {
                double[] h = words[SENTENCE[a]];
                addInPlace(h, step(h, SENTENCE[at]), 1);
            }
        }
        requireTwins();
    }

    private static int[] around(int at) {
        if (at == 0) {
            return new int[] {1};
        }
        return at == SENTENCE.length - 1 ? new int[] {at - 1} : new int[] {at - 1, at + 1};
    }
}
