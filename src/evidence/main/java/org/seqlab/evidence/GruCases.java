package org.seqlab.evidence;

import org.seqlab.math.Matrix;
import org.seqlab.params.GruGradients;
import org.seqlab.params.GruOutput;
import org.seqlab.params.GruParameters;
import org.seqlab.params.GruWeightGradients;
import org.seqlab.rnn.Gru;
import org.seqlab.rnn.ResetAfterGru;
import org.seqlab.rnn.TorchLayout;

/** The GRU in both conventions. */
final class GruCases {
    private GruCases() {}

    static void register(Registry registry) {
        registry.add("w1_gru_course", 1, "GRU (course convention)", GruCases::course);
        registry.add("w1_gru_torch", 1, "GRU (torch / Keras reset_after=True)", GruCases::torch);
    }

    private static GruParameters parameters(Values p) {
        Matrix wu = p.matrix("Wu");
        Matrix bu = p.matrix("bu");
        Matrix wc = p.matrix("Wc");
        Matrix bc = p.matrix("bc");
        return p.has("Wr")
                ? new GruParameters(wu, bu, p.matrix("Wr"), p.matrix("br"), wc, bc)
                : GruParameters.simplified(wu, bu, wc, bc);
    }

    private static void course(Case c, Answers answers) {
        Values in = c.inputs();
        GruParameters p = parameters(in.object("parameters"));
        if (c.root().has("variant") && c.root().text("variant").equals("simplified")) {
            p = GruParameters.simplified(p.Wu(), p.bu(), p.Wc(), p.bc());
        }
        GruOutput run = Gru.forward(in.steps("x"), in.matrix("c0"), p);
        RnnCases.toleranceFor(run.c().size(), answers);
        answers.put("c", run.c()).put("a", run.c());
        if (in.has("upstream_dc")) {
            GruGradients g = Gru.backward(in.steps("upstream_dc"), run.caches());
            GruWeightGradients w = g.weights();
            answers.gradient("dWu", w.dWu()).gradient("dbu", w.dbu());
            answers.gradient("dWr", w.dWr()).gradient("dbr", w.dbr());
            answers.gradient("dWc", w.dWc()).gradient("dbc", w.dbc());
            answers.gradient("dx", g.dx()).gradient("dc0", g.dc0());
        }
    }

    private static void torch(Case c, Answers answers) {
        Values in = c.inputs();
        TorchLayout layout =
                new TorchLayout(
                        in.matrix("weight_ih"),
                        in.matrix("weight_hh"),
                        in.matrix("bias_ih"),
                        in.matrix("bias_hh"));
        ResetAfterGru network = new ResetAfterGru(layout.gru());
        ResetAfterGru.Output run = network.forward(in.steps("x"), in.matrix("h0"));
        RnnCases.toleranceFor(run.c().size(), answers);
        answers.put("h", run.c());
    }
}
