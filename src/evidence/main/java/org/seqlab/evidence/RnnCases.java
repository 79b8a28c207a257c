package org.seqlab.evidence;

import java.util.Map;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnCache;
import org.seqlab.params.RnnCellGradients;
import org.seqlab.params.RnnCellOutput;
import org.seqlab.params.RnnGradients;
import org.seqlab.params.RnnOutput;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.Rnn;
import org.seqlab.rnn.RnnCell;

/** The basic recurrent cell and network. */
final class RnnCases {
    private RnnCases() {}

    static void register(Registry registry) {
        registry.add("w1_rnn_cell_forward", 1, "rnn_cell_forward", RnnCases::cellForward);
        registry.add("w1_rnn_forward", 1, "rnn_forward", RnnCases::forward);
        registry.add("w1_rnn_cell_backward", 1, "rnn_cell_backward", RnnCases::cellBackward);
        registry.add("w1_rnn_backward", 1, "rnn_backward", RnnCases::backward);
    }

    /** Reads {@code Waa, Wax, Wya, ba, by}; without an output layer it gets one of no rows. */
    static RnnParameters parameters(Values p) {
        Matrix waa = p.matrix("Waa");
        Matrix wya = p.has("Wya") ? p.matrix("Wya") : Matrix.zeros(0, waa.rows());
        Matrix by = p.has("by") ? p.matrix("by") : Matrix.zeros(wya.rows(), 1);
        Matrix ba = p.matrix(p.has("ba") ? "ba" : "b");
        return new RnnParameters(waa, p.matrix("Wax"), wya, ba, by);
    }

    /** After 20 steps and more the rounding of two orders of summation may differ by 1e-9. */
    static void toleranceFor(int steps, Answers answers) {
        answers.tolerance(steps >= 20 ? 1e-9 : Answers.DEFAULT_TOLERANCE);
    }

    private static RnnCellOutput cell(Values in) {
        return RnnCell.forward(
                in.matrix("xt"), in.matrix("a_prev"), parameters(in.object("parameters")));
    }

    private static void cellForward(Case c, Answers answers) {
        RnnCellOutput step = cell(c.inputs());
        answers.put("a_next", step.aNext()).put("yt_pred", step.ytPred());
        answers.put("yt", step.ytPred());
    }

    private static RnnOutput walk(Values in) {
        return Rnn.forward(in.steps("x"), in.matrix("a0"), parameters(in.object("parameters")));
    }

    private static void forward(Case c, Answers answers) {
        RnnOutput run = walk(c.inputs());
        toleranceFor(run.a().size(), answers);
        answers.put("a", run.a()).put("y_pred", run.yPred()).put("y", run.yPred());
        answers.put("x", c.inputs().steps("x"));
    }

    private static void cellBackward(Case c, Answers answers) {
        RnnCache cache = cell(c.inputs()).cache();
        RnnCellGradients g = RnnCell.backward(c.inputs().matrix("da_next"), cache);
        answers.put("dxt", g.dxt()).put("da_prev", g.daPrev());
        answers.put("dWaa", g.dWaa()).put("dWax", g.dWax()).put("dba", g.dba());
    }

    private static void backward(Case c, Answers answers) {
        RnnOutput run = walk(c.inputs());
        toleranceFor(run.a().size(), answers);
        RnnGradients g = Rnn.backward(c.inputs().steps("da"), run.caches());
        answers.put("dx", g.dx()).put("da0", g.da0());
        answers.put("dWaa", g.dWaa()).put("dWax", g.dWax()).put("dba", g.dba());
        answers.root("intermediate", Map.of("a", run.a(), "y_pred", run.yPred()));
    }
}
