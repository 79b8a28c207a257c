package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.words.learn.CoOccurrence;
import org.seqlab.words.learn.ContextTarget;
import org.seqlab.words.learn.ContextTargets;
import org.seqlab.words.learn.Glove;
import org.seqlab.words.learn.HierarchicalSoftmax;
import org.seqlab.words.learn.HuffmanTree;
import org.seqlab.words.learn.NegativeSampling;
import org.seqlab.words.learn.PairGradients;
import org.seqlab.words.learn.SkipGram;
import org.seqlab.words.learn.WindowModel;
import org.seqlab.words.learn.WordDistributions;

/** Adapters for pairs, counts, and the objectives that word vectors are learned with. */
final class Week2Objectives {
    private Week2Objectives() {}

    static void register(Registry registry) {
        registry.add(
                "w2_context_target_pairs",
                2,
                "context/target pair extraction",
                Week2Objectives::pairs);
        registry.add(
                "w2_neural_language_model",
                2,
                "neural language model, fixed window of k words",
                Week2Objectives::window);
        registry.add(
                "w2_skipgram_softmax", 2, "skip-gram with full softmax", Week2Objectives::skipGram);
        registry.add(
                "w2_hierarchical_softmax",
                2,
                "hierarchical softmax over a Huffman tree",
                Week2Objectives::tree);
        registry.add(
                "w2_negative_sampling",
                2,
                "skip-gram negative sampling",
                Week2Objectives::negatives);
        registry.add(
                "w2_sampling_distributions",
                2,
                "negative-sampling and subsampling distributions",
                Week2Objectives::distributions);
        registry.add("w2_cooccurrence", 2, "co-occurrence counts", Week2Objectives::counts);
        registry.add("w2_glove", 2, "GloVe objective", Week2Objectives::glove);
    }

    private static void pairs(Case c, Answers answers) {
        String text = c.inputs().text("sentence").strip();
        List<String> words = text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
        int window = c.inputs().integer("window");
        String kind = c.inputs().text("kind");
        List<ContextTarget<String>> found =
                switch (kind) {
                    case "near" -> ContextTargets.near(words, window);
                    case "last_k" -> ContextTargets.last(words, window);
                    case "left_right" -> ContextTargets.leftAndRight(words, window);
                    default -> throw new IllegalArgumentException("kind " + kind + " is unknown");
                };
        answers.put("pairs", found.stream().map(Week2Objectives::arrow).toList());
    }

    private static String arrow(ContextTarget<String> pair) {
        return String.join(" ", pair.context()) + ">" + pair.target();
    }

    private static void window(Case c, Answers answers) {
        Values in = c.inputs();
        WindowModel model =
                new WindowModel(
                        in.matrix("E"),
                        in.matrix("W1"),
                        in.matrix("b1"),
                        in.matrix("W2"),
                        in.matrix("b2"));
        WindowModel.Gradients g = model.gradients(in.ints("context"), in.integer("target"));
        answers.put("p", model.probabilities(in.ints("context"))).put("loss", g.loss());
        answers.gradient("dE", g.dE()).gradient("dW1", g.dW1()).gradient("db1", g.db1());
        answers.gradient("dW2", g.dW2()).gradient("db2", g.db2());
    }

    private static void skipGram(Case c, Answers answers) {
        Matrix e = Week2Words.columns(c.inputs(), "E_rows");
        Matrix theta = Week2Words.columns(c.inputs(), "Theta_rows");
        List<SkipGram.Pair> pairs = new ArrayList<>();
        for (int[] pair : c.inputs().intRows("pairs_context_target")) {
            pairs.add(new SkipGram.Pair(pair[0], pair[1]));
        }
        gradients(SkipGram.gradients(e, theta, pairs), "loss_sum", "dTheta", answers);
        if (!pairs.isEmpty()) {
            int first = pairs.get(0).context();
            answers.put("p_first_context", SkipGram.probabilities(e, theta, first));
        }
    }

    private static void gradients(PairGradients g, String loss, String dOutput, Answers answers) {
        answers.put(loss, g.loss()).gradient("dE", g.dE().transpose());
        answers.gradient(dOutput, g.dTheta().transpose());
    }

    private static void tree(Case c, Answers answers) {
        Values in = c.inputs();
        HuffmanTree tree = HuffmanTree.of(in.doubles("counts"));
        requireSameTree(in, tree);
        Matrix e = Week2Words.columns(in, "E_rows");
        Matrix nodes = nodes(in.array("node_vectors"), e.rows());
        int context = in.integer("context");
        PairGradients g =
                HierarchicalSoftmax.gradients(e, nodes, context, tree.path(in.integer("target")));
        gradients(g, "loss", "dNodes", answers);
        answers.put(
                "p_all_words_given_context",
                HierarchicalSoftmax.probabilities(e, nodes, context, tree.paths()));
        answers.put("expected_code_length", tree.expectedLength());
        answers.put("codes", tree.paths().stream().map(HuffmanTree.Path::code).toList());
        answers.put("points", tree.paths().stream().map(HuffmanTree.Path::nodes).toList());
    }

    /** The tree of a single word has no inner node, however the empty list is written. */
    private static Matrix nodes(NdArray rows, int dimension) {
        return rows.data().length == 0 ? Matrix.zeros(dimension, 0) : rows.matrix().transpose();
    }

    /** The case states the tree as an input: ours must be the same. */
    private static void requireSameTree(Values in, HuffmanTree tree) {
        if (!in.has("codes")) {
            return;
        }
        List<String> codes = tree.paths().stream().map(HuffmanTree.Path::code).toList();
        if (!codes.equals(in.strings("codes"))) {
            throw new IllegalArgumentException(
                    "codes: expected " + in.strings("codes") + ", found " + codes);
        }
        String points = tree.paths().stream().map(HuffmanTree.Path::nodes).toList().toString();
        if (in.has("points") && !points.replace(" ", "").equals(in.raw("points").toString())) {
            throw new IllegalArgumentException(
                    "points: expected " + in.raw("points") + ", found " + points);
        }
    }

    private static void negatives(Case c, Answers answers) {
        Values in = c.inputs();
        Matrix e = Week2Words.columns(in, "E_rows");
        Matrix theta = Week2Words.columns(in, "Theta_rows");
        int context = in.integer("context");
        int target = in.integer("target");
        int[] negatives = in.ints("negatives");
        gradients(
                NegativeSampling.gradients(e, theta, context, target, negatives),
                "loss",
                "dTheta",
                answers);
        answers.put("p_y1", NegativeSampling.probability(e, theta, context, target));
        double[] p = WordDistributions.noise(in.doubles("counts"), 0.75);
        answers.put("P_three_quarters", p);
        answers.put("cumulative", WordDistributions.cumulative(p));
        requireSameDraws(in, p, negatives);
    }

    /** Where the case says how its negatives were drawn, our generator must draw the same. */
    private static void requireSameDraws(Values in, double[] p, int[] negatives) {
        String how = in.has("negatives_drawn_by") ? in.text("negatives_drawn_by") : "";
        if (!how.matches(
                "np\\.random\\.seed\\(\\d+\\); np\\.random\\.choice\\(V, size=k, p=P\\)")) {
            return;
        }
        long seed = Long.parseLong(how.replaceAll("^\\D*(\\d+).*$", "$1"));
        int[] drawn = new NumpyRandom(seed).choice(p, negatives.length, true);
        if (!Arrays.equals(drawn, negatives)) {
            throw new IllegalArgumentException(
                    "negatives: expected "
                            + Arrays.toString(negatives)
                            + ", found "
                            + Arrays.toString(drawn));
        }
    }

    private static void distributions(Case c, Answers answers) {
        double[] counts = c.inputs().doubles("counts");
        double threshold = c.inputs().number("threshold", 1e-3);
        answers.put("unigram", WordDistributions.noise(counts, 1));
        for (String name : c.outputs().names()) {
            if (name.startsWith("power_")) {
                double power = Double.parseDouble(name.substring("power_".length()));
                answers.put(name, WordDistributions.noise(counts, power));
            }
        }
        answers.put(
                "subsample_keep_word2vec_code",
                WordDistributions.keepAsInWord2vec(counts, threshold));
        answers.put("subsample_keep_paper", WordDistributions.keepAsInThePaper(counts, threshold));
    }

    private static void counts(Case c, Answers answers) {
        Values in = c.inputs();
        CoOccurrence found =
                CoOccurrence.count(
                        in.strings("sentences"),
                        in.integer("window"),
                        in.flag("symmetric"),
                        in.flag("inverse_distance"));
        answers.put("vocabulary", found.vocabulary()).put("X", found.counts());
    }

    private static void glove(Case c, Answers answers) {
        Values in = c.inputs();
        Matrix x = in.matrix("X");
        double xMax = in.number("x_max", 100);
        double alpha = in.number("alpha", 0.75);
        Glove model =
                new Glove(
                        Week2Words.columns(in, "Theta"),
                        Week2Words.columns(in, "E"),
                        in.matrix("b"),
                        in.matrix("b_prime"));
        Glove.Gradients g = model.gradients(x, xMax, alpha);
        answers.put("weights_f_X", x.map(v -> Glove.weight(v, xMax, alpha)));
        answers.put("J", g.loss()).put("J_half", g.loss() / 2);
        Map<String, Matrix> gradients = new LinkedHashMap<>();
        gradients.put("dTheta", g.dTheta().transpose());
        gradients.put("dE", g.dE().transpose());
        gradients.put("db", g.db());
        gradients.put("db_prime", g.dbPrime());
        gradients.forEach(answers::gradient);
    }
}
