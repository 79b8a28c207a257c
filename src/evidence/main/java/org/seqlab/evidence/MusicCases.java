package org.seqlab.evidence;

import java.util.Arrays;
import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.music.MelodyModel;
import org.seqlab.music.MelodyModelSize;
import org.seqlab.music.Snippets;
import org.seqlab.seq2seq.KerasLstm;

/** The one-to-many music generator: forward pass, improvisation, snippets, sizes. */
final class MusicCases {
    private static final int VALUES_2018 = 78;

    private MusicCases() {}

    static void register(Registry registry) {
        registry.add("w1_djmodel", 1, "djmodel forward", MusicCases::listen);
        registry.add(
                "w1_music_inference",
                1,
                "music_inference_model + predict_and_sample",
                MusicCases::improvise);
        registry.add("w1_jazz_data_processing", 1, "data_processing", MusicCases::snippets);
        registry.add(
                "w1_jazz_architecture", 1, "djmodel / music_inference_model", MusicCases::sizes);
    }

    private static void listen(Case c, Answers answers) {
        Values in = c.inputs();
        MelodyModel model = model(in.object("weights"));
        int[][] heard = in.intRows("indices");
        MelodyModel.Pass pass = model.listen(heard, first(in, model, heard.length));
        // The files have examples in rows: (T, m, V) and (m, n_a).
        answers.put("probabilities_T_m_V", timeFirst(pass.probabilities()));
        answers.put("a_last", pass.last().h().transpose());
        answers.put("c_last", pass.last().c().transpose());
        if (in.has("targets")) {
            answers.put(
                    "total_loss_sum_over_time_mean_over_batch",
                    MelodyModel.loss(pass.probabilities(), in.intRows("targets")));
        }
    }

    private static NdArray timeFirst(List<Matrix> steps) {
        int v = steps.get(0).rows();
        int m = steps.get(0).cols();
        double[] data = new double[steps.size() * m * v];
        int at = 0;
        for (Matrix step : steps) {
            double[] examples = step.transpose().toRowMajor();
            System.arraycopy(examples, 0, data, at, examples.length);
            at += examples.length;
        }
        return NdArray.of(data, steps.size(), m, v);
    }

    private static void improvise(Case c, Answers answers) {
        Values in = c.inputs();
        MelodyModel model = model(in.object("weights"));
        Matrix start =
                given(in, "x0") ? in.matrix("x0").transpose() : Matrix.zeros(model.values(), 1);
        MelodyModel.Solo solo = model.improvise(start, first(in, model, 1), in.integer("Ty"));
        answers.put("indices", solo.values());
        answers.put("max_probability", solo.confidence());
    }

    private static void snippets(Case c, Answers answers) {
        Values in = c.inputs();
        int[] corpus = in.ints("corpus");
        int steps = in.integer("Tx");
        NumpyRandom rng = new NumpyRandom(in.integer("seed", 0));
        Snippets cut = Snippets.cutAsTheCourse(corpus, in.integer("m"), steps, rng);
        answers.put("start_indices", cut.starts());
        int first = cut.starts()[0];
        int[] snippet = Arrays.copyOfRange(corpus, first, first + steps);
        answers.put("first_snippet", snippet);
        boolean holds = true;
        for (int i = 0; i < cut.starts().length; i++) {
            holds &= follows(corpus, cut, i, steps);
        }
        String rule = c.outputs().has("X_rule") ? c.outputs().text("X_rule") : "";
        answers.put("X_rule", holds ? rule : "a snippet breaks the rule");
    }

    /** The rule of the files in words: silence first, then both follow the corpus, y one ahead. */
    private static boolean follows(int[] corpus, Snippets cut, int i, int steps) {
        boolean holds = cut.x()[i][0] == MelodyModel.SILENCE;
        holds &= cut.y()[i][steps - 1] == MelodyModel.SILENCE;
        for (int t = 1; t < steps; t++) {
            int value = corpus[cut.starts()[i] + t];
            holds &= cut.x()[i][t] == value && cut.y()[i][t - 1] == value;
        }
        return holds;
    }

    private static void sizes(Case c, Answers answers) {
        int units = c.inputs().integer("n_a");
        MelodyModelSize size = MelodyModelSize.of(c.inputs().integer("n_values"), units);
        answers.put("lstm", size.lstm());
        answers.put("dense", size.dense());
        answers.put("total", size.total());
        answers.put("total_78_values_2018", MelodyModelSize.of(VALUES_2018, units).total());
    }

    private static MelodyModel model(Values weights) {
        return new MelodyModel(
                Weights.lstm(weights, KerasLstm.SIGMOID),
                weights.matrix("dense_kernel"),
                weights.matrix("dense_bias"));
    }

    private static KerasLstm.State first(Values in, MelodyModel model, int m) {
        KerasLstm.State zero = model.lstm().zeroState(m);
        return new KerasLstm.State(
                given(in, "a0") ? in.matrix("a0").transpose() : zero.h(),
                given(in, "c0") ? in.matrix("c0").transpose() : zero.c());
    }

    /** A state is an array, or the word "zeros". */
    private static boolean given(Values in, String name) {
        return in.has(name) && in.raw(name).isJsonObject();
    }
}
