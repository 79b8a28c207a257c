package org.seqlab.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seqlab.math.Matrix;
import org.seqlab.params.LstmCellGradients;
import org.seqlab.params.LstmCellOutput;
import org.seqlab.params.LstmGradients;
import org.seqlab.params.LstmOutput;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.LstmPeepholes;
import org.seqlab.params.LstmWeightGradients;
import org.seqlab.rnn.Lstm;
import org.seqlab.rnn.LstmCell;
import org.seqlab.rnn.PeepholeLstm;

/** The LSTM, with and without peepholes. */
final class LstmCases {
    private LstmCases() {}

    static void register(Registry registry) {
        registry.add("w1_lstm_cell_forward", 1, "lstm_cell_forward", LstmCases::cellForward);
        registry.add("w1_lstm_forward", 1, "lstm_forward", LstmCases::forward);
        registry.add("w1_lstm_cell_backward", 1, "lstm_cell_backward", LstmCases::cellBackward);
        registry.add("w1_lstm_backward", 1, "lstm_backward", LstmCases::backward);
        String peephole = "LSTM with peephole connections";
        registry.add("w1_lstm_peephole", 1, peephole, LstmCases::peephole);
    }

    static LstmParameters parameters(Values p) {
        Matrix wf = p.matrix("Wf");
        Matrix wy = p.has("Wy") ? p.matrix("Wy") : Matrix.zeros(0, wf.rows());
        Matrix by = p.has("by") ? p.matrix("by") : Matrix.zeros(wy.rows(), 1);
        return new LstmParameters(
                wf,
                p.matrix("bf"),
                p.matrix("Wi"),
                p.matrix("bi"),
                p.matrix("Wc"),
                p.matrix("bc"),
                p.matrix("Wo"),
                p.matrix("bo"),
                wy,
                by);
    }

    private static LstmCellOutput cell(Values in) {
        return LstmCell.forward(
                in.matrix("xt"),
                in.matrix("a_prev"),
                in.matrix("c_prev"),
                parameters(in.object("parameters")));
    }

    private static void cellForward(Case c, Answers answers) {
        LstmCellOutput step = cell(c.inputs());
        answers.put("a_next", step.aNext()).put("c_next", step.cNext());
        answers.put("yt_pred", step.ytPred()).put("yt", step.ytPred());
        answers.put("y_pred", step.ytPred());
        answers.put("ft", step.cache().ft()).put("it", step.cache().it());
        answers.put("cct", step.cache().cct()).put("ot", step.cache().ot());
    }

    private static LstmOutput walk(Values in) {
        Matrix a0 = in.matrix("a0");
        Matrix c0 = in.has("c0") ? in.matrix("c0") : Matrix.zeros(a0.rows(), a0.cols());
        return Lstm.forward(in.steps("x"), a0, c0, parameters(in.object("parameters")));
    }

    private static void forward(Case c, Answers answers) {
        LstmOutput run = walk(c.inputs());
        RnnCases.toleranceFor(run.a().size(), answers);
        answers.put("a", run.a()).put("y", run.y()).put("c", run.c());
        answers.put("y_pred", run.y()).put("x", c.inputs().steps("x"));
    }

    private static void cellBackward(Case c, Answers answers) {
        LstmCellGradients g =
                LstmCell.backward(
                        c.inputs().matrix("da_next"),
                        c.inputs().matrix("dc_next"),
                        cell(c.inputs()).cache());
        answers.put("dxt", g.dxt()).put("da_prev", g.daPrev()).put("dc_prev", g.dcPrev());
        answers.putAll(byName(g.weights()));
    }

    private static void backward(Case c, Answers answers) {
        LstmOutput run = walk(c.inputs());
        RnnCases.toleranceFor(run.a().size(), answers);
        List<Matrix> da = c.inputs().steps("da");
        LstmGradients g = Lstm.backward(da, run.caches());
        answers.put("dx", g.dx()).put("da0", g.da0()).put("dc0", g.dc0());
        answers.putAll(byName(g.weights()));
        answers.root("intermediate", Map.of("a", run.a(), "c", run.c(), "y", run.y()));
    }

    private static Map<String, Matrix> byName(LstmWeightGradients g) {
        Map<String, Matrix> named = new LinkedHashMap<>();
        named.put("dWf", g.dWf());
        named.put("dbf", g.dbf());
        named.put("dWi", g.dWi());
        named.put("dbi", g.dbi());
        named.put("dWc", g.dWc());
        named.put("dbc", g.dbc());
        named.put("dWo", g.dWo());
        named.put("dbo", g.dbo());
        return named;
    }

    private static void peephole(Case c, Answers answers) {
        Values in = c.inputs();
        Values p = in.object("parameters");
        LstmPeepholes peepholes = new LstmPeepholes(p.matrix("pf"), p.matrix("pi"), p.matrix("po"));
        String variant = c.root().text("variant").toUpperCase(Locale.ROOT);
        PeepholeLstm network =
                new PeepholeLstm(parameters(p), peepholes, PeepholeLstm.Form.valueOf(variant));
        LstmOutput run = network.forward(in.steps("x"), in.matrix("a0"), in.matrix("c0"));
        RnnCases.toleranceFor(run.a().size(), answers);
        answers.put("a", run.a()).put("c", run.c()).put("y", run.y());
        if (in.has("upstream_da")) {
            Matrix c0 = in.matrix("c0");
            Matrix dcLast =
                    in.has("upstream_dc_last")
                            ? in.matrix("upstream_dc_last")
                            : Matrix.zeros(c0.rows(), c0.cols());
            PeepholeLstm.Gradients g =
                    network.backward(in.steps("upstream_da"), dcLast, run.caches());
            byName(g.lstm().weights()).forEach(answers::gradient);
            answers.gradient("dx", g.lstm().dx()).gradient("da0", g.lstm().da0());
            answers.gradient("dc0", g.lstm().dc0()).gradient("dpf", g.dpf());
            answers.gradient("dpi", g.dpi()).gradient("dpo", g.dpo());
        }
    }
}
