package org.seqlab.language;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.OneHot;
import org.seqlab.rnn.RnnCell;

/**
 * Draws sentences from a recurrent language model: what was drawn at t is the input at t + 1.
 *
 * @param model the model
 * @param temperature divides the scores: below 1 bolder, above 1 more even, above 0
 * @param rejected a token that is never drawn, such as {@code <UNK>}; −1 for none
 * @param length most tokens; with end drawn earlier the sentence is shorter
 * @param stopAtEnd whether the end token ends the sentence; else the length is fixed
 */
public record Sampler(
        RnnLanguageModel model, double temperature, int rejected, int length, boolean stopAtEnd) {
    /** Checks temperature, rejected token and length. */
    public Sampler {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException(
                    "Sampler: temperature must be above 0, but it is " + temperature + ".");
        }
        if (rejected < -1 || rejected >= model.size()) {
            throw new IllegalArgumentException(
                    "Sampler: rejected must be -1 to "
                            + (model.size() - 1)
                            + ", but it is "
                            + rejected
                            + ".");
        }
        if (length < 0) {
            throw new IllegalArgumentException(
                    "Sampler: length must be at least 0, but it is " + length + ".");
        }
    }

    /**
     * Returns a sampler with temperature 1 that stops at the end and rejects nothing.
     *
     * @param model the model
     * @param length most tokens
     * @return the sampler
     */
    public static Sampler of(RnnLanguageModel model, int length) {
        return new Sampler(model, 1, -1, length, true);
    }

    /**
     * Draws a sentence.
     *
     * @param random the generator; one uniform number a token
     * @return the tokens, the end included if it was drawn
     */
    public int[] draw(NumpyRandom random) {
        List<Integer> drawn = new ArrayList<>();
        RnnParameters p = model.p();
        Matrix a = Matrix.zeros(p.stateSize(), 1);
        int token = -1;
        while (drawn.size() < length && !(stopAtEnd && token == model.end())) {
            a = RnnCell.forward(OneHot.column(token, model.size()), a, p).aNext();
            Matrix scores = p.Wya().times(a).plusColumn(p.by());
            token = random.choice(distribution(scores));
            drawn.add(token);
        }
        return drawn.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Returns the distribution that a token is drawn from: {@code softmax(z / temperature)} with the
     * rejected token left out. Drawing again until another token comes has the same distribution.
     *
     * @param scores z, (n_y, 1)
     * @return probabilities
     */
    public double[] distribution(Matrix scores) {
        return Activations.softmax(allowed(scores).scale(1 / temperature)).toRowMajor();
    }

    private Matrix allowed(Matrix scores) {
        if (rejected < 0) {
            return scores;
        }
        Matrix allowed = scores.copy();
        allowed.set(rejected, 0, Double.NEGATIVE_INFINITY);
        return allowed;
    }
}
