package org.seqlab.trigger;

import java.util.List;
import java.util.function.UnaryOperator;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.params.GruParameters;
import org.seqlab.params.ResetAfterGruParameters;
import org.seqlab.rnn.Gru;
import org.seqlab.rnn.ResetAfterGru;

/**
 * The course's trigger-word network at work, layer after layer: a convolution shortens the time,
 * two GRUs remember, and every step answers with a probability. Dropout does nothing at work.
 *
 * <p>{@link TriggerArchitecture} has its sizes; {@link TriggerNet} is the fast one that is trained.
 *
 * @param conv shortens the spectrogram in time
 * @param norm1 after the convolution, before ReLU
 * @param gru1 all states of the first GRU
 * @param norm2 after the first GRU
 * @param gru2 all states of the second GRU
 * @param norm3 after the second GRU
 * @param Wy weights of the probability, (1, n_c)
 * @param by bias of the probability, (1, 1)
 */
public record TriggerModel(
        Conv1d conv,
        BatchNorm norm1,
        UnaryOperator<List<Matrix>> gru1,
        BatchNorm norm2,
        UnaryOperator<List<Matrix>> gru2,
        BatchNorm norm3,
        Matrix Wy,
        Matrix by) {
    private static final double CLIP = 1e-7;

    /**
     * What every layer answered.
     *
     * @param conv of the convolution, Ty matrices (n_f, m)
     * @param relu after normalization and ReLU, Ty matrices (n_f, m)
     * @param state1 of the first GRU, normalized, Ty matrices (n_c, m)
     * @param state2 of the second GRU, normalized, Ty matrices (n_c, m)
     * @param y probabilities, Ty matrices (1, m)
     */
    public record Output(
            List<Matrix> conv,
            List<Matrix> relu,
            List<Matrix> state1,
            List<Matrix> state2,
            List<Matrix> y) {}

    /**
     * Returns a GRU of the lecture's convention as a layer that starts from zeros.
     *
     * @param p its parameters
     * @return all states for a sequence
     */
    public static UnaryOperator<List<Matrix>> layer(GruParameters p) {
        return x -> Gru.forward(x, Matrix.zeros(p.stateSize(), x.get(0).cols()), p).c();
    }

    /**
     * Returns a GRU that resets after the product as a layer that starts from zeros.
     *
     * @param p its parameters
     * @return all states for a sequence
     */
    public static UnaryOperator<List<Matrix>> layer(ResetAfterGruParameters p) {
        int nc = p.bcc().rows();
        return x -> new ResetAfterGru(p).forward(x, Matrix.zeros(nc, x.get(0).cols())).c();
    }

    /**
     * Returns the answers to a batch of spectrograms.
     *
     * @param x Tx matrices (n_freq, m), at least as many as the convolution is wide
     * @return what every layer answered
     */
    public Output forward(List<Matrix> x) {
        List<Matrix> convolved = conv.forward(x);
        List<Matrix> relu = norm1.infer(convolved).stream().map(Activations::relu).toList();
        List<Matrix> state1 = norm2.infer(gru1.apply(relu));
        List<Matrix> state2 = norm3.infer(gru2.apply(state1));
        List<Matrix> y =
                state2.stream().map(s -> Activations.sigmoid(Wy.times(s).plusColumn(by))).toList();
        return new Output(convolved, relu, state1, state2, y);
    }

    /**
     * Returns the mean binary cross-entropy: {@code −mean(t log y + (1 − t) log(1 − y))}, with y kept
     * 1e-7 away from 0 and 1 as the course's library does.
     *
     * @param y probabilities, Ty matrices (1, m)
     * @param labels 0 or 1, Ty matrices (1, m)
     * @return the loss
     */
    public static double crossEntropy(List<Matrix> y, List<Matrix> labels) {
        double sum = 0;
        int count = 0;
        for (int t = 0; t < y.size(); t++) {
            for (int j = 0; j < y.get(t).cols(); j++) {
                double p = Math.min(1 - CLIP, Math.max(CLIP, y.get(t).get(0, j)));
                double label = labels.get(t).get(0, j);
                sum -= label * Math.log(p) + (1 - label) * Math.log1p(-p);
                count++;
            }
        }
        return sum / count;
    }
}
