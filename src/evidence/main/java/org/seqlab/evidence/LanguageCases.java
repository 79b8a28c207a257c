package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.seqlab.language.BigramModel;
import org.seqlab.language.CharacterRnn;
import org.seqlab.language.LanguageModel;
import org.seqlab.language.RnnLanguageModel;
import org.seqlab.language.Transcripts;
import org.seqlab.language.Vocabulary;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnParameterGradients;
import org.seqlab.params.RnnParameters;

/** Language models, sampling and one step of learning. */
final class LanguageCases {
    private LanguageCases() {}

    static void register(Registry registry) {
        registry.add("w1_optimize", 1, "optimize", LanguageCases::optimize);
        registry.add("w1_sample", 1, "sample", LanguageCases::sample);
        String probability = "language model probability and perplexity";
        registry.add("w1_language_model", 1, probability, LanguageCases::languageModel);
        String choosing = "choosing between transcripts by LM probability";
        registry.add("w1_lm_choice", 1, choosing, LanguageCases::choice);
    }

    private static int[] inputs(Values in, String name) {
        return in.strings(name).stream()
                .mapToInt(v -> v == null || v.equals("None") ? -1 : Integer.parseInt(v))
                .toArray();
    }

    private static void optimize(Case c, Answers answers) {
        Values in = c.inputs();
        int[] x = inputs(in, "X");
        int[] y = in.ints("Y");
        Matrix aPrev = in.matrix("a_prev");
        RnnParameters p = RnnCases.parameters(in.object("parameters"));
        // Many untrained N(0, 1) weights make the recurrence chaotic: rounding grows each step.
        boolean grows = p.stateSize() >= 50 || x.length >= 20;
        answers.tolerance(grows ? 1e-9 : Answers.DEFAULT_TOLERANCE);
        answers.printedTolerance(grows ? 1e-12 : 0);
        RnnParameterGradients free = CharacterRnn.pass(x, y, aPrev, p).gradients();
        CharacterRnn.Step step =
                CharacterRnn.optimize(x, y, aPrev, p, in.number("learning_rate", 0.01));
        answers.put("loss", step.loss()).put("a_last", step.aLast());
        answers.put("gradients", byName(step.gradients()));
        answers.put("gradients_clipped5", byName(step.gradients()));
        answers.put("gradients_unclipped", byName(free));
        answers.put("parameters_after", byName(step.parameters()));
        answers.put("perplexity_exp_mean_nll", Math.exp(step.loss() / x.length));
        answers.printed("argmax(dWax)", argmax(step.gradients().dWax()));
    }

    private static int argmax(Matrix matrix) {
        double[] all = matrix.toRowMajor();
        int best = 0;
        for (int i = 1; i < all.length; i++) {
            best = all[i] > all[best] ? i : best;
        }
        return best;
    }

    private static Map<String, Matrix> byName(RnnParameterGradients g) {
        return Map.of(
                "dWaa", g.dWaa(),
                "dWax", g.dWax(),
                "dWya", g.dWya(),
                "db", g.dba(),
                "dba", g.dba(),
                "dby", g.dby());
    }

    static Map<String, Matrix> byName(RnnParameters p) {
        return Map.of(
                "Waa", p.Waa(), "Wax", p.Wax(), "Wya", p.Wya(), "b", p.ba(), "ba", p.ba(), "by",
                p.by());
    }

    private static void sample(Case c, Answers answers) {
        Values in = c.inputs();
        RnnParameters p = RnnCases.parameters(in.object("parameters"));
        int newline = in.integer("newline_index", 0);
        int[] indices = CharacterRnn.sample(p, newline, in.wholeNumber("seed"));
        String text = Vocabulary.ofNames().size() == p.outputSize() ? letters(indices) : "";
        if (c.root().has("compare_prefix")) {
            // Untrained weights make the recurrence chaotic: only the beginning is determined.
            int count = Math.min(c.root().integer("compare_prefix"), indices.length);
            int[] first = Arrays.copyOf(indices, count);
            answers.put("indices", new Answers.Prefix(first));
            String begin = letters(first);
            boolean same = c.outputs().has("text") && c.outputs().text("text").startsWith(begin);
            answers.put("text", same ? c.outputs().text("text") : begin);
        } else {
            answers.put("indices", indices).put("text", text);
        }
    }

    private static String letters(int[] indices) {
        return Vocabulary.ofNames().decode(indices, "");
    }

    private static void languageModel(Case c, Answers answers) {
        if (c.inputs().has("corpus")) {
            bigram(c, answers);
        } else {
            recurrent(c, answers);
        }
    }

    private static void recurrent(Case c, Answers answers) {
        Values in = c.inputs();
        RnnParameters p = RnnCases.parameters(in.object("parameters"));
        LanguageModel model = new RnnLanguageModel(p, in.integer("eos_index"));
        int[] words = in.ints("words");
        RnnCases.toleranceFor(words.length, answers);
        answers.put("p_given_prefix", model.next(words));
        answers.put("log_probs", model.logProbabilities(words));
        answers.put("sentence_log_probability", model.logProbability(words));
        answers.put("sentence_probability", Math.exp(model.logProbability(words)));
        answers.put("perplexity", model.perplexity(words));
        answers.put("bits_per_token", model.bitsPerToken(words));
    }

    private static void bigram(Case c, Answers answers) {
        Values in = c.inputs();
        List<List<String>> corpus = new ArrayList<>();
        in.strings("corpus").forEach(s -> corpus.add(words(s)));
        Vocabulary vocabulary = Vocabulary.atLeast(corpus, in.integer("min_count", 1));
        List<int[]> sentences = corpus.stream().map(vocabulary::encode).toList();
        int end = vocabulary.index(Vocabulary.EOS);
        LanguageModel model = new BigramModel(sentences, vocabulary.size(), end, in.number("k", 0));
        int[] test = vocabulary.encode(words(in.text("test")));
        answers.put("vocabulary", vocabulary.tokens());
        answers.put("probabilities", model.probabilities(test));
        answers.put("log_probability", model.logProbability(test));
        answers.put("perplexity", model.perplexity(test));
    }

    private static List<String> words(String sentence) {
        return sentence.isBlank() ? List.of() : List.of(sentence.strip().split("\\s+"));
    }

    private static void choice(Case c, Answers answers) {
        double[] p = c.inputs().doubles("p");
        Transcripts.Choice choice = Transcripts.choose(Arrays.stream(p).map(Math::log).toArray());
        answers.put("best", choice.best()).put("log_odds", choice.logOdds());
    }
}
