package org.seqlab.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.tape.Dense;
import org.seqlab.tape.Heads;
import org.seqlab.tape.Norm;
import org.seqlab.tape.Start;
import org.seqlab.tape.Tape;
import org.seqlab.tape.Tensor;
import org.seqlab.train.FloatParameter;

/**
 * Attention with its normalization, and the layers after it if there are any, ready to be trained.
 *
 * <p>With layers it is an {@link EncoderLayer} or the second half of a {@link DecoderLayer}, without
 * them the first half of the latter.
 */
final class TapeLayer {
    private final int heads;
    private final FloatParameter wq;
    private final FloatParameter wk;
    private final FloatParameter wv;
    private final FloatParameter wo;
    private final FloatParameter bo;
    private final FloatParameter gamma1;
    private final FloatParameter beta1;
    private final List<FloatParameter> feedForward = new ArrayList<>();

    private TapeLayer(String name, int d, int heads, RandomGenerator random) {
        this.heads = heads;
        wq = Start.glorot(name + ".wq", d, d, random);
        wk = Start.glorot(name + ".wk", d, d, random);
        wv = Start.glorot(name + ".wv", d, d, random);
        wo = Start.glorot(name + ".wo", d, d, random);
        bo = Start.row(name + ".bo", d, 0);
        gamma1 = Start.row(name + ".gamma1", d, 1);
        beta1 = Start.row(name + ".beta1", d, 0);
    }

    static TapeLayer draw(
            String name, int d, int heads, boolean withFeedForward, RandomGenerator random) {
        TapeLayer layer = new TapeLayer(name, d, heads, random);
        if (withFeedForward) {
            layer.feedForward.add(Start.glorot(name + ".w1", d, 2 * d, random));
            layer.feedForward.add(Start.row(name + ".b1", 2 * d, 0));
            layer.feedForward.add(Start.glorot(name + ".w2", 2 * d, d, random));
            layer.feedForward.add(Start.row(name + ".b2", d, 0));
            layer.feedForward.add(Start.row(name + ".gamma2", d, 1));
            layer.feedForward.add(Start.row(name + ".beta2", d, 0));
        }
        return layer;
    }

    List<FloatParameter> all() {
        List<FloatParameter> all = new ArrayList<>(List.of(wq, wk, wv, wo, bo, gamma1, beta1));
        all.addAll(feedForward);
        return all;
    }

    Tensor forward(Tape tape, Tensor x, Tensor memory, int[] lengths, boolean causal) {
        Tensor q = Dense.forward(tape, x, tape.parameter(wq), null);
        Tensor k = Dense.forward(tape, memory, tape.parameter(wk), null);
        Tensor v = Dense.forward(tape, memory, tape.parameter(wv), null);
        Heads.View view = new Heads.View(heads, lengths, causal);
        Tensor looked = Heads.forward(tape, q, k, v, view).output();
        Tensor joined = Dense.forward(tape, looked, tape.parameter(wo), tape.parameter(bo));
        Tensor a = norm(tape, Dense.add(tape, x, joined), gamma1, beta1);
        return feedForward.isEmpty() ? a : think(tape, a);
    }

    private Tensor think(Tape tape, Tensor a) {
        Tensor hidden = Dense.relu(tape, dense(tape, a, 0));
        Tensor sum = Dense.add(tape, a, dense(tape, hidden, 2));
        return norm(tape, sum, feedForward.get(4), feedForward.get(5));
    }

    private Tensor dense(Tape tape, Tensor x, int at) {
        return Dense.forward(
                tape,
                x,
                tape.parameter(feedForward.get(at)),
                tape.parameter(feedForward.get(at + 1)));
    }

    private static Tensor norm(Tape tape, Tensor x, FloatParameter gamma, FloatParameter beta) {
        return Norm.forward(tape, x, tape.parameter(gamma), tape.parameter(beta));
    }
}
