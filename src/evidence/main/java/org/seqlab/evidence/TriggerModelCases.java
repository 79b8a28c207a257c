package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.seqlab.math.Matrix;
import org.seqlab.rnn.KerasLayout;
import org.seqlab.trigger.BatchNorm;
import org.seqlab.trigger.Conv1d;
import org.seqlab.trigger.TriggerArchitecture;
import org.seqlab.trigger.TriggerModel;

/** The adapters of the trigger-word network. The files have the batch first, then time. */
final class TriggerModelCases {
    private static final double THRESHOLD = 0.5;

    private TriggerModelCases() {}

    static void register(Registry registry) {
        registry.add(
                "w3_trigger_modelf",
                3,
                "trigger-word modelf forward (inference)",
                TriggerModelCases::forward);
        registry.add(
                "w3_trigger_modelf_architecture", 3, "modelf", TriggerModelCases::architecture);
    }

    private static void architecture(Case c, Answers answers) {
        Values in = c.inputs();
        TriggerArchitecture net =
                TriggerArchitecture.course(in.integer("Tx"), in.integer("n_freq"));
        int total2018 = net.resetBefore().parameters();
        answers.put("layers", net.layers().stream().map(TriggerArchitecture.Layer::text).toList())
                .put("total", net.parameters())
                .put("trainable", net.parameters() - net.frozen())
                .put("non_trainable", net.frozen())
                .put("total_2018_reset_before_GRU", total2018)
                .put("check_total", net.parameters())
                .put("check_2018", total2018);
    }

    private static void forward(Case c, Answers answers) {
        Values in = c.inputs();
        TriggerModel.Output output = model(in.object("parameters")).forward(steps(in.array("x")));
        answers.tolerance(1e-9)
                .put("conv", array(output.conv()))
                .put("after_bn_relu", array(output.relu()))
                .put("gru1_bn", array(output.state1()))
                .put("gru2_bn", array(output.state2()))
                .put("y", array(output.y()));
        if (in.has("labels")) {
            List<Matrix> labels = steps(in.array("labels"));
            answers.put("binary_crossentropy", TriggerModel.crossEntropy(output.y(), labels))
                    .put("accuracy_at_0.5", accuracy(output.y(), labels));
        }
    }

    private static TriggerModel model(Values p) {
        Values dense = p.object("dense");
        return new TriggerModel(
                conv(p),
                norm(p.object("bn1")),
                gru(p.object("gru1")),
                norm(p.object("bn2")),
                gru(p.object("gru2")),
                norm(p.object("bn3")),
                dense.matrix("kernel").transpose(),
                dense.matrix("bias"));
    }

    /** The kernel has shape [width, inputs, filters]. */
    private static Conv1d conv(Values p) {
        NdArray kernel = p.object("conv").array("kernel");
        int width = kernel.shape()[0];
        int filters = kernel.shape()[2];
        int columns = width * kernel.shape()[1];
        Matrix weights = Matrix.of(columns, filters, kernel.data()).transpose();
        Matrix bias = p.object("conv").matrix("bias");
        return new Conv1d(weights, bias, width, p.integer("stride", 4));
    }

    private static BatchNorm norm(Values p) {
        return new BatchNorm(
                p.matrix("gamma"),
                p.matrix("beta"),
                p.matrix("moving_mean"),
                p.matrix("moving_variance"),
                p.number("epsilon", BatchNorm.EPSILON));
    }

    private static UnaryOperator<List<Matrix>> gru(Values p) {
        NdArray bias = p.array("bias");
        KerasLayout layout =
                new KerasLayout(p.matrix("kernel"), p.matrix("recurrent_kernel"), p.matrix("bias"));
        return bias.rank() == 2
                ? TriggerModel.layer(layout.resetAfterGru())
                : TriggerModel.layer(layout.gru());
    }

    private static double accuracy(List<Matrix> y, List<Matrix> labels) {
        double right = 0;
        for (int t = 0; t < y.size(); t++) {
            for (int j = 0; j < y.get(t).cols(); j++) {
                boolean high = y.get(t).get(0, j) > THRESHOLD;
                right += high == (labels.get(t).get(0, j) > THRESHOLD) ? 1 : 0;
            }
        }
        return right / (y.size() * y.get(0).cols());
    }

    /** Splits [m, T, n] into T matrices (n, m). */
    private static List<Matrix> steps(NdArray array) {
        int m = array.shape()[0];
        int n = array.shape()[2];
        int big = array.shape()[1];
        List<Matrix> steps = new ArrayList<>();
        for (int t = 0; t < big; t++) {
            int time = t;
            steps.add(Matrix.build(n, m, (i, j) -> array.data()[(j * big + time) * n + i]));
        }
        return steps;
    }

    /** Joins T matrices (n, m) to [m, T, n]. */
    private static NdArray array(List<Matrix> steps) {
        int n = steps.get(0).rows();
        int m = steps.get(0).cols();
        double[] data = new double[m * steps.size() * n];
        for (int k = 0; k < data.length; k++) {
            int t = k / n % steps.size();
            data[k] = steps.get(t).get(k % n, k / n / steps.size());
        }
        return NdArray.of(data, m, steps.size(), n);
    }
}
