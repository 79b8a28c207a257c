package org.seqlab.language;

import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.Losses;
import org.seqlab.rnn.OneHot;
import org.seqlab.rnn.RnnCell;

/**
 * The lecture's recurrent language model: x⟨1⟩ is zeros, x⟨t⟩ the one-hot of y⟨t−1⟩, and ŷ⟨t⟩ the
 * distribution of y⟨t⟩.
 *
 * @param p the parameters, n_x = n_y = number of tokens
 * @param end the token that ends a sentence
 */
public record RnnLanguageModel(RnnParameters p, int end) implements LanguageModel {
    /** Checks that outputs can be inputs and that the end is a token. */
    public RnnLanguageModel {
        if (p.inputSize() != p.outputSize()) {
            throw new IllegalArgumentException(
                    "RnnLanguageModel: p must have as many outputs as inputs, but it has "
                            + p.outputSize()
                            + " and "
                            + p.inputSize()
                            + ".");
        }
        LanguageModel.requireTokens("RnnLanguageModel", new int[] {end}, p.outputSize());
    }

    @Override
    public int size() {
        return p.outputSize();
    }

    @Override
    public double[][] next(int[] tokens) {
        LanguageModel.requireTokens("RnnLanguageModel.next", tokens, size());
        double[][] result = new double[tokens.length + 1][];
        Matrix a = Matrix.zeros(p.stateSize(), 1);
        for (int t = 0; t <= tokens.length; t++) {
            a = nextState(a, t == 0 ? -1 : tokens[t - 1]);
            result[t] = Activations.softmax(scores(a)).toRowMajor();
        }
        return result;
    }

    /** Logarithms from the scores, which do not round a small probability to 0. */
    @Override
    public double[] logProbabilities(int[] tokens) {
        LanguageModel.requireTokens("RnnLanguageModel.logProbabilities", tokens, size());
        double[] result = new double[tokens.length + 1];
        Matrix a = Matrix.zeros(p.stateSize(), 1);
        for (int t = 0; t <= tokens.length; t++) {
            a = nextState(a, t == 0 ? -1 : tokens[t - 1]);
            int token = t < tokens.length ? tokens[t] : end;
            result[t] = Losses.logSoftmax(scores(a), token, 0);
        }
        return result;
    }

    private Matrix scores(Matrix a) {
        return p.Wya().times(a).plusColumn(p.by());
    }

    private Matrix nextState(Matrix a, int token) {
        return RnnCell.forward(OneHot.column(token, size()), a, p).aNext();
    }
}
