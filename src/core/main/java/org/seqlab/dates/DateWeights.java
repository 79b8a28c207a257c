package org.seqlab.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.tape.LstmWeights;
import org.seqlab.tape.Start;
import org.seqlab.train.FloatParameter;

/**
 * What a date model learns.
 *
 * @param forward reads from the start, V → n_a units
 * @param backward reads from the end, V → n_a units
 * @param w1a the activations' share of the attention's hidden layer, (2 n_a, n_e)
 * @param w1s the writer's share, (n_s, n_e)
 * @param b1 bias of the hidden layer, (1, n_e)
 * @param w2 from the hidden layer to the energy, (n_e, 1)
 * @param b2 bias of the energy, (1, 1)
 * @param post writes, 2 n_a → n_s units
 * @param wo (n_s, symbols)
 * @param bo (1, symbols)
 */
record DateWeights(
        LstmWeights forward,
        LstmWeights backward,
        FloatParameter w1a,
        FloatParameter w1s,
        FloatParameter b1,
        FloatParameter w2,
        FloatParameter b2,
        LstmWeights post,
        FloatParameter wo,
        FloatParameter bo) {
    private static final int ATTENTION = 10;

    /** Draws first values for V human and some machine symbols. */
    static DateWeights draw(int human, int machine, int na, int ns, RandomGenerator random) {
        return new DateWeights(
                LstmWeights.draw("forward", human, na, random),
                LstmWeights.draw("backward", human, na, random),
                Start.glorot("attention.w1a", 2 * na, ATTENTION, random),
                Start.glorot("attention.w1s", ns, ATTENTION, random),
                Start.row("attention.b1", ATTENTION, 0),
                Start.glorot("attention.w2", ATTENTION, 1, random),
                Start.row("attention.b2", 1, 0),
                LstmWeights.draw("post", 2 * na, ns, random),
                Start.glorot("output.w", ns, machine, random),
                Start.row("output.b", machine, 0));
    }

    /** Returns all parameters, always in the same order. */
    List<FloatParameter> all() {
        List<FloatParameter> all = new ArrayList<>();
        all.addAll(forward.all());
        all.addAll(backward.all());
        all.addAll(List.of(w1a, w1s, b1, w2, b2));
        all.addAll(post.all());
        all.addAll(List.of(wo, bo));
        return all;
    }
}
