package org.seqlab.words.sentence;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Dropout;
import org.seqlab.fused.Embedding;
import org.seqlab.fused.Ids;
import org.seqlab.fused.LastStep;
import org.seqlab.fused.LstmLayer;
import org.seqlab.fused.Sequential;
import org.seqlab.fused.SoftmaxLoss;
import org.seqlab.fused.Steps;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;
import org.seqlab.words.table.VectorTable;

/**
 * Trains the two-layer sentence classifier on vectors learned elsewhere, which stay frozen or are
 * tuned with it.
 *
 * <p>The last state is that of the last word, so padding does not count; {@link SentenceLstm}, like
 * the course's model, lets it run through. Words without a vector share a zero row, which learns
 * when the vectors are tuned.
 */
public final class SentenceLstmTrainer {
    private static final int UNITS = 32;
    private static final int BATCH = 16;

    private final VectorTable vectors;
    private final Embedding embedding;
    private final Sequential layers;
    private final Trainer trainer;
    private final boolean tuned;
    private final SplitMix rng;
    private final SoftmaxLoss loss = new SoftmaxLoss();

    /**
     * Creates a classifier of random layers on given vectors.
     *
     * @param vectors the known words
     * @param classes the number of classes
     * @param tuned whether the vectors learn too
     * @param seed decides the layers, the order of the sentences and dropout
     */
    public SentenceLstmTrainer(VectorTable vectors, int classes, boolean tuned, long seed) {
        this.vectors = vectors;
        this.tuned = tuned;
        int n = vectors.dimension();
        rng = new SplitMix(seed);
        embedding = new Embedding("words", vectors.size() + 1, n, rng);
        float[] table = embedding.parameters().get(0).value();
        java.util.Arrays.fill(table, 0, n, 0);
        for (int w = 0; w < vectors.size(); w++) {
            System.arraycopy(vectors.rows(), w * vectors.ld(), table, (w + 1) * n, n);
        }
        layers =
                new Sequential(
                        new LstmLayer("lstm1", n, UNITS, rng),
                        new Dropout(0.3, rng),
                        new LstmLayer("lstm2", UNITS, UNITS, rng),
                        new LastStep(),
                        new Dropout(0.3, rng),
                        new Dense("out", UNITS, classes, rng));
        List<FloatParameter> learned =
                tuned ? Sequential.parameters(embedding, layers) : layers.parameters();
        trainer = new Trainer(learned, Optimizer.adam(Schedule.constant(0.005))).clipNorm(5);
    }

    /**
     * Goes through the sentences some times.
     *
     * @param sentences what to learn
     * @param epochs how often
     * @param epochLoss receives the mean loss of each pass
     */
    public void train(EmojiSentences sentences, int epochs, DoubleConsumer epochLoss) {
        int m = sentences.labels().length;
        int[] order = new int[m];
        java.util.Arrays.setAll(order, i -> i);
        layers.setTraining(true);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order);
            double sum = 0;
            for (int from = 0; from < m; from += BATCH) {
                int to = Math.min(m, from + BATCH);
                sum += (to - from) * step(sentences, java.util.Arrays.copyOfRange(order, from, to));
            }
            epochLoss.accept(sum / m);
        }
    }

    private double step(EmojiSentences sentences, int[] chosen) {
        int[][] words = new int[chosen.length][];
        int[][] labels = new int[chosen.length][];
        for (int k = 0; k < chosen.length; k++) {
            words[k] = numbers(sentences.sentences().get(chosen[k]));
            labels[k] = new int[] {sentences.labels()[chosen[k]]};
        }
        Ids targets = Ids.of(labels);
        Ids inputs = Ids.of(words);
        return trainer.step(
                () -> {
                    Steps z = layers.forward(embedding.forward(inputs));
                    double value = loss.forward(z, targets);
                    Steps dx = layers.backward(loss.gradient());
                    if (tuned) {
                        embedding.backward(dx);
                    }
                    return value;
                });
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = rng.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
    }

    /** Row 0 of the table stands for words without a vector, and for a sentence without words. */
    private int[] numbers(String sentence) {
        int[] numbers =
                SentenceAverage.words(sentence).stream()
                        .mapToInt(word -> vectors.find(word) + 1)
                        .toArray();
        return numbers.length == 0 ? new int[1] : numbers;
    }

    /**
     * Returns the most probable class of a sentence.
     *
     * @param sentence words separated by white space, in any case
     * @return the number of a class
     */
    public int predict(String sentence) {
        layers.setTraining(false);
        Steps z = layers.forward(embedding.forward(Ids.of(new int[][] {numbers(sentence)})));
        return SoftmaxLoss.best(z, 0, 0);
    }

    /**
     * Returns the share of sentences whose most probable class is the right one.
     *
     * @param sentences with their classes
     * @return from 0 to 1
     */
    public double accuracy(EmojiSentences sentences) {
        int right = 0;
        for (int i = 0; i < sentences.labels().length; i++) {
            right += predict(sentences.sentences().get(i)) == sentences.labels()[i] ? 1 : 0;
        }
        return (double) right / Math.max(1, sentences.labels().length);
    }
}
