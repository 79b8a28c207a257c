package org.seqlab.words.glove;

import java.util.function.DoubleConsumer;
import org.seqlab.words.learn.Glove;
import org.seqlab.words.table.VectorTable;
import org.seqlab.words.train.Corpus;
import org.seqlab.words.train.Parallel;
import org.seqlab.words.train.Random48;

/**
 * Learns GloVe vectors from counts with AdaGrad.
 *
 * <p>Source: Pennington, Socher and Manning (2014), doi:10.3115/v1/D14-1162; the objective is that of
 * {@link Glove}. Not here: counts that do not fit into memory.
 */
public final class GloveTrainer {
    private final SparseCounts counts;
    private final GloveOptions options;
    private final int ld;
    private final float[] theta;
    private final float[] e;
    private final float[] biases;
    private final GloveCells cells;

    private GloveTrainer(SparseCounts counts, GloveOptions options) {
        this.counts = counts;
        this.options = options;
        ld = VectorTable.padded(options.dimension());
        Random48 random = new Random48(options.seed());
        theta = rows(random);
        e = rows(random);
        // For each word: bias b, bias b', and their sums of squares.
        biases = new float[4 * counts.size()];
        for (int w = 0; w < counts.size(); w++) {
            biases[4 * w + 2] = 1;
            biases[4 * w + 3] = 1;
        }
        cells = new GloveCells(counts, options, 8 * ld, random);
    }

    private float[] rows(Random48 random) {
        float[] rows = new float[Math.multiplyExact(counts.size(), 2 * ld)];
        for (int w = 0; w < counts.size(); w++) {
            for (int i = 0; i < ld; i++) {
                float value = (random.nextFloat() - 0.5f) / options.dimension();
                rows[2 * w * ld + i] = i < options.dimension() ? value : 0;
                rows[(2 * w + 1) * ld + i] = 1;
            }
        }
        return rows;
    }

    /**
     * Trains and returns {@code Theta + E}, as the paper does.
     *
     * @param corpus where the words come from
     * @param counts their counts
     * @param options how to train
     * @return one vector a word of the lexicon
     */
    public static VectorTable train(Corpus corpus, SparseCounts counts, GloveOptions options) {
        return train(corpus, counts, options, loss -> {});
    }

    /**
     * Trains and returns {@code Theta + E}, telling the loss of each epoch.
     *
     * @param corpus where the words come from
     * @param counts their counts
     * @param options how to train
     * @param epochLoss receives J divided by the number of counts, after each epoch
     * @return one vector a word of the lexicon
     */
    public static VectorTable train(
            Corpus corpus, SparseCounts counts, GloveOptions options, DoubleConsumer epochLoss) {
        GloveTrainer trainer = new GloveTrainer(counts, options);
        double[] losses = new double[options.threads()];
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            Parallel.run(options.threads(), thread -> losses[thread] = trainer.pass(thread));
            double sum = 0;
            for (double loss : losses) {
                sum += loss;
            }
            epochLoss.accept(sum / Math.max(1, counts.count()));
        }
        return new VectorTable(corpus.lexicon().words(), options.dimension(), trainer.sum());
    }

    private double pass(int thread) {
        int from = (int) ((long) cells.count() * thread / options.threads());
        int to = (int) ((long) cells.count() * (thread + 1) / options.threads());
        double loss = 0;
        for (int k = from; k < to; k++) {
            loss += step(k);
        }
        return loss;
    }

    private double step(int k) {
        int i = cells.rows[k];
        int j = cells.cols[k];
        int uo = 2 * i * ld;
        int vo = 2 * j * ld;
        float error = GloveKernel.BEST.dot(theta, uo, e, vo, ld) + biases[4 * i];
        error += biases[4 * j + 1] - cells.logs[k];
        float gradient = cells.weights[k] * error;
        // The gradient of J/2, as in the paper's program; the clip keeps a wild count from
        // exploding.
        float step = options.learningRate() * Math.max(-100, Math.min(100, gradient));
        GloveKernel.BEST.update(theta, uo, e, vo, step, ld);
        adapt(4 * i, step);
        adapt(4 * j + 1, step);
        return (double) gradient * error;
    }

    private void adapt(int bias, float step) {
        biases[bias] -= step / (float) Math.sqrt(biases[bias + 2]);
        biases[bias + 2] += step * step;
    }

    private float[] sum() {
        float[] rows = new float[counts.size() * ld];
        for (int w = 0; w < counts.size(); w++) {
            for (int i = 0; i < options.dimension(); i++) {
                rows[w * ld + i] = theta[2 * w * ld + i] + e[2 * w * ld + i];
            }
        }
        return rows;
    }
}
