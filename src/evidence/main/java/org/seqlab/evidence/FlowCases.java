package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.params.RnnGradients;
import org.seqlab.params.RnnOutput;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.Clipping;
import org.seqlab.rnn.EchoState;
import org.seqlab.rnn.GradientFlow;
import org.seqlab.rnn.Initialization;
import org.seqlab.rnn.Rnn;
import org.seqlab.rnn.Sequences;
import org.seqlab.rnn.TruncatedBptt;

/** Truncation, clipping, vanishing gradients, first weights and reservoirs. */
final class FlowCases {
    private FlowCases() {}

    static void register(Registry registry) {
        registry.add("w1_clip", 1, "clip", FlowCases::clip);
        registry.alsoCalled("w1_clip", 1, "clip (element-wise) and clip by global norm");
        String truncated = "truncated back-propagation through time";
        registry.add("w1_truncated_bptt", 1, truncated, FlowCases::truncated);
        String vanishing = "Jacobian norms over time";
        registry.add("w1_vanishing_gradient", 1, vanishing, FlowCases::vanishing);
        registry.add("w1_initialisation", 1, "weight initialisation", FlowCases::first);
        registry.add("w1_echo_state_network", 1, "echo state network", FlowCases::echo);
    }

    private static void clip(Case c, Answers answers) {
        Values gradients = c.inputs().object("gradients");
        double max = c.inputs().number("maxValue");
        Map<String, Matrix> elementwise = new LinkedHashMap<>();
        List<Matrix> all = new ArrayList<>();
        for (String name : gradients.names()) {
            Matrix gradient = gradients.matrix(name);
            all.add(gradient);
            elementwise.put(name, Clipping.elementwise(gradient, max));
        }
        answers.putAll(elementwise).put("elementwise", elementwise);
        double norm = Clipping.globalNorm(all);
        answers.put("global_norm", norm);
        answers.put("by_global_norm_scale", Clipping.globalNormScale(norm, max));
        List<Matrix> scaled = Clipping.byGlobalNorm(all, max);
        Map<String, Matrix> byNorm = new LinkedHashMap<>();
        for (String name : gradients.names()) {
            byNorm.put(name, scaled.get(byNorm.size()));
        }
        answers.put("by_global_norm", byNorm);
    }

    private static void truncated(Case c, Answers answers) {
        Values in = c.inputs();
        RnnParameters p = RnnCases.parameters(in.object("parameters"));
        RnnOutput run = Rnn.forward(in.steps("x"), in.matrix("a0"), p);
        RnnCases.toleranceFor(run.a().size(), answers);
        List<Matrix> da = in.steps("da");
        int chunk = in.integer("chunk_length");
        answers.put("truncated", byName(TruncatedBptt.backward(da, run.caches(), chunk)));
        answers.put("full", byName(Rnn.backward(da, run.caches())));
    }

    private static Map<String, Object> byName(RnnGradients g) {
        return Map.of(
                "dWaa", g.dWaa(), "dWax", g.dWax(), "dba", g.dba(), "dx", g.dx(), "da0", g.da0());
    }

    private static void vanishing(Case c, Answers answers) {
        Values in = c.inputs();
        Matrix waa = in.matrix("Waa");
        int n = waa.rows();
        int steps = in.integer("T");
        RnnParameters p = RnnParameters.ofCell(waa, Matrix.zeros(n, 1), Matrix.zeros(n, 1));
        RnnOutput run = Rnn.forward(Sequences.zeros(steps, 1, 1), in.matrix("a0"), p);
        RnnCases.toleranceFor(steps, answers);
        answers.put("spectral_norm_d_aT_d_a(T-k)_k=1..T", GradientFlow.jacobianNorms(run.caches()));
        double scale = GradientFlow.spectralNorm(waa);
        double[] bound = new double[steps];
        Arrays.setAll(bound, k -> Math.pow(scale, k + 1));
        answers.put("linear_bound_scale^k", bound);
    }

    private static void first(Case c, Answers answers) {
        int[] shape = c.inputs().ints("shape");
        long seed = c.inputs().wholeNumber("seed");
        int rows = shape[0];
        int cols = shape[1];
        answers.put("he_normal", Initialization.he(rows, cols, new NumpyRandom(seed)));
        answers.put("xavier_1_over_n", Initialization.xavier(rows, cols, new NumpyRandom(seed)));
        answers.put("glorot_normal", Initialization.glorot(rows, cols, new NumpyRandom(seed)));
        for (String field : c.outputs().names()) {
            if (field.startsWith("small_")) {
                double factor = Double.parseDouble(field.substring("small_".length()));
                NumpyRandom random = new NumpyRandom(seed);
                answers.put(field, Initialization.scaled(rows, cols, factor, random));
            }
        }
    }

    private static void echo(Case c, Answers answers) {
        Values in = c.inputs();
        EchoState network = new EchoState(in.matrix("Win"), in.matrix("W"), in.number("leak", 1));
        Matrix u = in.matrix("u");
        Matrix states = network.states(u);
        answers.put("states", states);
        int washout = in.integer("washout", 0);
        Matrix features = EchoState.features(u, states, washout);
        Matrix targets = in.matrix("y").colRange(washout, u.cols());
        Matrix readout = EchoState.readout(features, targets, in.number("ridge"));
        Matrix prediction = readout.times(features);
        double error = prediction.minus(targets).norm();
        // Ridge regression with a small β squares the condition of the states.
        answers.put("Wout", readout, 1e-6).put("prediction", prediction, 1e-7);
        double entries = (double) targets.rows() * targets.cols();
        answers.put("mse", error * error / entries, 1e-7);
        answers.put("spectral_radius", EchoState.spectralRadius(in.matrix("W")));
    }
}
