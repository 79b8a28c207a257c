package org.seqlab.evidence;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.seqlab.dates.CharacterVocabulary;
import org.seqlab.dates.DateTranslator;
import org.seqlab.seq2seq.KerasLstm;

/** The course's date translator: forward pass, published weights, layer list, indices. */
final class TranslatorCases {
    private TranslatorCases() {}

    static void model(Case c, Answers answers) {
        Values in = c.inputs();
        boolean published = in.has("weights_file");
        DoubleUnaryOperator gate =
                c.name().contains("hard_sigmoid") ? KerasLstm.HARD_SIGMOID : KerasLstm.SIGMOID;
        Values weights = published ? weightsFile(c) : in.object("weights");
        DateTranslator model = translator(weights, gate);
        int[][] x = in.intRows("indices");
        if (in.has("sentences")) {
            requireIndices(in, x);
        }
        DateTranslator.Translation said = model.translate(x, in.integer("Ty"));
        answers.put("probabilities", Weights.stepsToBatch(said.probabilities()));
        answers.put("alphas", Weights.stepsToBatch(said.alphas()));
        List<String> decoded = new ArrayList<>();
        for (int j = 0; published && j < x.length; j++) {
            decoded.add(CharacterVocabulary.machine().text(said.tokens(j)));
            answers.printed(in.strings("sentences").get(j), decoded.get(j));
        }
        answers.put("decoded", decoded);
        if (in.has("targets")) {
            answers.put(
                    "keras_total_loss_sum_over_positions_mean_over_batch",
                    DateTranslator.loss(said, in.intRows("targets")));
        }
    }

    private static DateTranslator translator(Values weights, DoubleUnaryOperator gate) {
        Values d1 = weights.object("d1");
        Values d2 = weights.object("d2");
        Values out = weights.object("out");
        return new DateTranslator(
                Weights.lstm(weights.object("fwd"), gate),
                Weights.lstm(weights.object("bwd"), gate),
                Weights.attention(
                        d1.matrix("kernel"),
                        d1.matrix("bias"),
                        d2.matrix("kernel"),
                        d2.matrix("bias")),
                Weights.lstm(weights.object("post"), gate),
                out.matrix("kernel"),
                out.matrix("bias"));
    }

    /** The published weights are not part of a case file; they lie beside it or above it. */
    private static Values weightsFile(Case c) {
        String name = c.inputs().text("weights_file");
        for (Path folder = c.folder(); folder != null; folder = folder.getParent()) {
            Path path = folder.resolve(name);
            if (Files.isRegularFile(path)) {
                try (Reader reader = Files.newBufferedReader(path)) {
                    JsonObject json = JsonParser.parseReader(reader).getAsJsonObject();
                    return new Values(name, json);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException(
                "the weights " + name + " lie neither in " + c.folder() + " nor above it");
    }

    private static void requireIndices(Values in, int[][] x) {
        List<String> sentences = in.strings("sentences");
        for (int j = 0; j < x.length; j++) {
            int[] ours =
                    CharacterVocabulary.human()
                            .indicesWithUnknown(sentences.get(j), in.integer("Tx"));
            if (!Arrays.equals(ours, x[j])) {
                throw new IllegalStateException("other indices for " + sentences.get(j));
            }
        }
    }

    static void architecture(Case c, Answers answers) {
        Values in = c.inputs();
        if (in.has("human_vocab")) {
            indices(c, answers);
            return;
        }
        DateTranslator model =
                DateTranslator.zeros(
                        in.integer("human"),
                        in.integer("machine"),
                        in.integer("n_a"),
                        in.integer("n_s"),
                        in.integer("n_e", 10));
        answers.put("layers", model.layers(in.integer("Tx")));
        answers.put("total_params", model.parameterCount());
    }

    private static void indices(Case c, Answers answers) {
        Values in = c.inputs();
        CharacterVocabulary human = vocabulary(in.object("human_vocab"));
        CharacterVocabulary machine = vocabulary(in.object("machine_vocab"));
        answers.put("unknown_character_index", human.unknown());
        answers.put("note", c.outputs().has("note") ? c.outputs().text("note") : "");
        if (!c.root().has("published")) {
            return;
        }
        for (Values entry : c.root().objects("published")) {
            String what = entry.text("what");
            String text = what.replaceAll("^'|'$", "");
            boolean iso = text.matches("[-0-9]+");
            int[] found =
                    iso
                            ? machine.indices(text, text.length())
                            : human.indicesWithUnknown(text, in.integer("Tx"));
            answers.printed(what, found);
        }
    }

    private static CharacterVocabulary vocabulary(Values table) {
        Map<String, Integer> indices = new LinkedHashMap<>();
        table.names().forEach(symbol -> indices.put(symbol, table.integer(symbol)));
        return new CharacterVocabulary(indices);
    }
}
