package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.Bidirectional;
import org.seqlab.rnn.Deep;
import org.seqlab.rnn.Head;
import org.seqlab.rnn.LstmLayer;
import org.seqlab.rnn.Nonlinearity;
import org.seqlab.rnn.RecurrentLayer;
import org.seqlab.rnn.ResetAfterGruLayer;
import org.seqlab.rnn.RnnLayer;
import org.seqlab.rnn.SequenceModel;
import org.seqlab.rnn.TorchLayout;

/** Bidirectional and deep networks, and the shapes of sequence models. */
final class LayerCases {
    private LayerCases() {}

    static void register(Registry registry) {
        registry.add("w1_brnn", 1, "bidirectional RNN/LSTM/GRU", LayerCases::bidirectional);
        registry.add("w1_deep_rnn", 1, "deep (stacked) RNN", LayerCases::deep);
        String types =
                "many-to-one (sentiment), many-to-many (name tags), one-to-many (generation)";
        registry.add("w1_rnn_types", 1, types, LayerCases::types);
    }

    private static void bidirectional(Case c, Answers answers) {
        Values in = c.inputs();
        Values torch = in.object("torch_parameters");
        String cell = c.root().has("cell") ? c.root().text("cell") : c.name().split("_")[0];
        List<RecurrentLayer> levels = new ArrayList<>();
        for (int l = 0; torch.has("weight_ih_l" + l); l++) {
            levels.add(
                    new Bidirectional(
                            torchLayer(cell, layout(torch, "l" + l)),
                            torchLayer(cell, layout(torch, "l" + l + "_reverse"))));
        }
        RecurrentLayer both = new Deep(levels);
        List<Matrix> a = both.forward(in.steps("x")).outputs();
        RnnCases.toleranceFor(a.size(), answers);
        answers.put("a_concat_forward_then_backward", a);
        if (in.has("Wy")) {
            answers.put("y_softmax", softmax(new Head(in.matrix("Wy"), in.matrix("by")), a));
        }
    }

    private static List<Matrix> softmax(Head head, List<Matrix> a) {
        return a.stream().map(at -> Activations.softmax(head.scores(at))).toList();
    }

    private static TorchLayout layout(Values torch, String suffix) {
        Matrix hh = torch.matrix("weight_hh_" + suffix);
        String ih = "bias_ih_" + suffix;
        String hidden = "bias_hh_" + suffix;
        Matrix none = Matrix.zeros(hh.rows(), 1);
        return new TorchLayout(
                torch.matrix("weight_ih_" + suffix),
                hh,
                torch.has(ih) ? torch.matrix(ih) : none,
                torch.has(hidden) ? torch.matrix(hidden) : none);
    }

    private static RecurrentLayer torchLayer(String cell, TorchLayout layout) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "rnn", "rnn_tanh" -> new RnnLayer(layout.rnn(), Nonlinearity.TANH);
            case "rnn_relu" -> new RnnLayer(layout.rnn(), Nonlinearity.RELU);
            case "lstm" -> new LstmLayer(layout.lstm());
            case "gru" -> new ResetAfterGruLayer(layout.gru());
            default -> throw new IllegalArgumentException("unknown cell " + cell);
        };
    }

    private static void deep(Case c, Answers answers) {
        Values in = c.inputs();
        List<RecurrentLayer> layers = new ArrayList<>();
        for (Values layer : in.objects("layers")) {
            Matrix wa = layer.matrix("Wa");
            int n = wa.rows();
            RnnParameters p =
                    RnnParameters.ofCell(
                            wa.colRange(0, n), wa.colRange(n, wa.cols()), layer.matrix("ba"));
            layers.add(new RnnLayer(p, Nonlinearity.TANH));
        }
        Deep deep = new Deep(layers);
        List<Matrix> x = in.steps("x");
        RnnCases.toleranceFor(x.size() * layers.size(), answers);
        RecurrentLayer.Walk walk = deep.forward(x);
        answers.put(
                "a_per_layer", deep.outputsPerLayer(x).stream().map(NdArray::timeLast).toList());
        if (in.has("Wy")) {
            Head head = new Head(in.matrix("Wy"), in.matrix("by"));
            answers.put("y_softmax", softmax(head, walk.outputs()));
        }
        if (in.has("upstream_top")) {
            answers.root("gradients", perLayer(walk.backward(in.steps("upstream_top"))));
        }
    }

    private static List<Map<String, Matrix>> perLayer(RecurrentLayer.Gradients g) {
        List<Map<String, Matrix>> result = new ArrayList<>();
        for (int k = 0; k < g.dWeights().size(); k += 3) {
            Matrix dWa = Matrix.beside(g.dWeights().get(k), g.dWeights().get(k + 1));
            result.add(Map.of("dWa", dWa, "dba", g.dWeights().get(k + 2)));
        }
        return result;
    }

    private static void types(Case c, Answers answers) {
        Values in = c.inputs();
        RnnLayer layer =
                new RnnLayer(RnnCases.parameters(in.object("parameters")), Nonlinearity.TANH);
        List<Matrix> x = in.steps("x");
        RnnCases.toleranceFor(x.size(), answers);
        List<Matrix> first = List.of(in.matrix("a0"));
        Head classes = new Head(startingWith(in, "W_class"), startingWith(in, "b_class"));
        int[] labels = in.ints("class_labels");
        SequenceModel.Result one = new SequenceModel(layer, classes).manyToOne(x, first, labels);
        answers.put("many_to_one_loss_mean", one.loss());
        answers.put("many_to_one_probabilities", one.probabilities().get(0));
        answers.gradient("many_to_one", byName(one));
        Head tags = new Head(in.matrix("W_tag"), in.matrix("b_tag"));
        List<Matrix> right = tagSteps(in.matrix("tag_labels"));
        SequenceModel.Result many = new SequenceModel(layer, tags).manyToMany(x, first, right);
        answers.put("many_to_many_loss_sum_over_t_mean_over_m", many.loss());
        answers.put("many_to_many_probabilities", rowsOverTime(many.probabilities()));
        answers.gradient("many_to_many", byName(many));
        Head generate = new Head(in.matrix("Wy_generate"), in.matrix("by_generate"));
        int[][] chosen = new SequenceModel(layer, generate).oneToMany(x.get(0), first, x.size());
        answers.put("one_to_many_argmax", chosen);
    }

    /** The number of classes is part of the field's name. */
    private static Matrix startingWith(Values in, String prefix) {
        String name = in.names().stream().filter(n -> n.startsWith(prefix)).findFirst().get();
        return in.matrix(name);
    }

    private static Map<String, Matrix> byName(SequenceModel.Result r) {
        return Map.of(
                "dWaa", r.dWeights().get(0),
                "dWax", r.dWeights().get(1),
                "dba", r.dWeights().get(2),
                "dW", r.dw(),
                "db", r.db());
    }

    /** Labels (m, T) become T rows (1, m). */
    private static List<Matrix> tagSteps(Matrix labels) {
        List<Matrix> steps = new ArrayList<>();
        for (int t = 0; t < labels.cols(); t++) {
            steps.add(labels.col(t).transpose());
        }
        return steps;
    }

    /** T rows (1, m) become (m, T). */
    private static Matrix rowsOverTime(List<Matrix> rows) {
        return Matrix.build(rows.get(0).cols(), rows.size(), (j, t) -> rows.get(t).get(0, j));
    }
}
