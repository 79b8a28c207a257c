package org.seqlab.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.params.LstmCache;
import org.seqlab.params.LstmGradients;
import org.seqlab.params.LstmOutput;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.LstmWeightGradients;
import org.seqlab.params.RnnGradients;
import org.seqlab.params.RnnOutput;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.Lstm;
import org.seqlab.rnn.Rnn;

/**
 * A task about memory: a sequence begins with "cat" or "cats", words that do not matter follow, and
 * the network has to end with "was" or "were".
 *
 * <p>Inputs are one-hot columns of five words, the first two are the nouns. The loss is the cross
 * entropy of the last step; guessing is right half of the time.
 *
 * <p>Not here: speed. The readable cells of {@code org.seqlab.rnn} do all the work.
 */
public final class Agreement {
    private static final int WORDS = 5;
    private static final int UNITS = 8;
    private static final int BATCH = 16;
    private static final int TEST = 500;
    private static final double RATE = 0.02;

    private final int gap;
    private final NumpyRandom random;

    /**
     * Creates the task.
     *
     * @param gap words between noun and verb, at least 0
     * @param seed where weights and sequences start
     * @throws IllegalArgumentException if the gap is negative
     */
    public Agreement(int gap, long seed) {
        if (gap < 0) {
            throw new IllegalArgumentException(
                    "Agreement: gap must not be negative, but it is " + gap + ".");
        }
        this.gap = gap;
        this.random = new NumpyRandom(seed);
    }

    private record Batch(List<Matrix> x, int[] nouns) {}

    private Batch batch(int size) {
        int[] nouns = new int[size];
        for (int j = 0; j < size; j++) {
            nouns[j] = random.randint(0, 2);
        }
        List<Matrix> x = new ArrayList<>();
        x.add(Matrix.build(WORDS, size, (i, j) -> i == nouns[j] ? 1 : 0));
        for (int t = 0; t < gap; t++) {
            int[] fillers = new int[size];
            for (int j = 0; j < size; j++) {
                fillers[j] = random.randint(2, WORDS);
            }
            x.add(Matrix.build(WORDS, size, (i, j) -> i == fillers[j] ? 1 : 0));
        }
        return new Batch(x, nouns);
    }

    /**
     * Trains a plain recurrent network and judges it on 500 new sequences.
     *
     * @param steps minibatches of 16 sequences
     * @return the share of right answers
     */
    public double trainPlain(int steps) {
        Matrix Waa = random.randn(UNITS, UNITS).scale(0.5 / Math.sqrt(UNITS));
        Matrix Wax = random.randn(UNITS, WORDS).scale(0.5);
        Matrix Wya = random.randn(2, UNITS).scale(0.5);
        List<Matrix> p = List.of(Waa, Wax, Matrix.zeros(UNITS, 1), Wya, Matrix.zeros(2, 1));
        Adam adam = new Adam(RATE);
        for (int step = 0; step < steps; step++) {
            Batch batch = batch(BATCH);
            RnnOutput out = Rnn.forward(batch.x, zeros(BATCH), plain(p));
            Matrix last = out.a().get(gap);
            Matrix dy = error(p.get(3), p.get(4), last, batch.nouns);
            RnnGradients g = Rnn.backward(atTheEnd(p.get(3), dy), out.caches());
            Matrix dWya = dy.times(last.transpose());
            p = adam.step(p, List.of(g.dWaa(), g.dWax(), g.dba(), dWya, dy.sumOfColumns()));
        }
        Batch test = batch(TEST);
        List<Matrix> a = Rnn.forward(test.x, zeros(TEST), plain(p)).a();
        return right(p.get(3), p.get(4), a.get(gap), test.nouns);
    }

    private static RnnParameters plain(List<Matrix> p) {
        return new RnnParameters(p.get(0), p.get(1), p.get(3), p.get(2), p.get(4));
    }

    /**
     * Trains an LSTM and judges it on 500 new sequences.
     *
     * @param steps minibatches of 16 sequences
     * @return the share of right answers
     */
    public double trainLstm(int steps) {
        List<Matrix> p = new ArrayList<>();
        for (int gate = 0; gate < 4; gate++) {
            p.add(random.randn(UNITS, UNITS + WORDS).scale(1 / Math.sqrt(UNITS + WORDS)));
            // A forget gate that starts open lets gradients through from the first step on.
            p.add(Matrix.filled(UNITS, 1, gate == 0 ? 3 : 0));
        }
        p.add(random.randn(2, UNITS).scale(0.5));
        p.add(Matrix.zeros(2, 1));
        List<Matrix> trained = p;
        Adam adam = new Adam(RATE);
        for (int step = 0; step < steps; step++) {
            Batch batch = batch(BATCH);
            LstmOutput out = Lstm.forward(batch.x, zeros(BATCH), lstm(trained));
            List<LstmCache> caches = out.caches();
            Matrix last = out.a().get(gap);
            Matrix dy = error(trained.get(8), trained.get(9), last, batch.nouns);
            LstmGradients g = Lstm.backward(atTheEnd(trained.get(8), dy), caches);
            trained = adam.step(trained, list(g.weights(), dy, last));
        }
        Batch test = batch(TEST);
        List<Matrix> a = Lstm.forward(test.x, zeros(TEST), lstm(trained)).a();
        return right(trained.get(8), trained.get(9), a.get(gap), test.nouns);
    }

    private static LstmParameters lstm(List<Matrix> p) {
        return new LstmParameters(
                p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), p.get(6), p.get(7),
                p.get(8), p.get(9));
    }

    private static List<Matrix> list(LstmWeightGradients g, Matrix dy, Matrix last) {
        Matrix dWy = dy.times(last.transpose());
        return List.of(
                g.dWf(),
                g.dbf(),
                g.dWi(),
                g.dbi(),
                g.dWc(),
                g.dbc(),
                g.dWo(),
                g.dbo(),
                dWy,
                dy.sumOfColumns());
    }

    private static Matrix zeros(int m) {
        return Matrix.zeros(UNITS, m);
    }

    private static Matrix scores(Matrix Wy, Matrix by, Matrix a) {
        return Activations.softmax(Wy.times(a).plusColumn(by));
    }

    private static Matrix error(Matrix Wy, Matrix by, Matrix a, int[] labels) {
        Matrix y = scores(Wy, by, a);
        double m = labels.length;
        return Matrix.build(2, y.cols(), (i, j) -> (y.get(i, j) - (labels[j] == i ? 1 : 0)) / m);
    }

    private List<Matrix> atTheEnd(Matrix Wy, Matrix dy) {
        List<Matrix> da = new ArrayList<>(Collections.nCopies(gap, zeros(dy.cols())));
        da.add(Wy.transpose().times(dy));
        return da;
    }

    private static double right(Matrix Wy, Matrix by, Matrix a, int[] labels) {
        Matrix y = scores(Wy, by, a);
        int right = 0;
        for (int j = 0; j < labels.length; j++) {
            right += y.argmax(j) == labels[j] ? 1 : 0;
        }
        return right / (double) labels.length;
    }
}
