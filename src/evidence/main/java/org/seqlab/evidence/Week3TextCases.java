package org.seqlab.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.attention.AdditiveAttention;
import org.seqlab.dates.DateLanguage;
import org.seqlab.dates.DatePattern;
import org.seqlab.math.Matrix;
import org.seqlab.seq2seq.Bleu;
import org.seqlab.seq2seq.EncoderDecoder;
import org.seqlab.seq2seq.GreedySearch;
import org.seqlab.seq2seq.Hypothesis;
import org.seqlab.seq2seq.KerasLstm;

/** The adapters of week 3: translation, decoding and attention. */
final class Week3TextCases {
    private Week3TextCases() {}

    static void register(Registry registry) {
        registry.add(
                "w3_beam_search",
                3,
                "greedy and beam search with length normalisation",
                BeamCases::search);
        registry.add(
                "w3_beam_error_analysis", 3, "beam search error analysis", BeamCases::analysis);
        registry.add("w3_bleu", 3, "BLEU", Week3TextCases::bleu);
        registry.add(
                "w3_encoder_decoder",
                3,
                "sequence-to-sequence and image captioning (conditional language model)",
                Week3TextCases::encoderDecoder);
        registry.add(
                "w3_one_step_attention",
                3,
                "one_step_attention (additive attention)",
                Week3TextCases::oneStepAttention);
        registry.alsoCalled("w3_one_step_attention", 3, "one_step_attention");
        registry.add("w3_modelf", 3, "modelf forward", TranslatorCases::model);
        registry.alsoCalled("w3_modelf", 3, "modelf / model");
        registry.add("w3_modelf_architecture", 3, "modelf summary", TranslatorCases::architecture);
        registry.add(
                "w3_date_formats", 3, "load_dataset / date formats", Week3TextCases::dateFormats);
    }

    private static void bleu(Case c, Answers answers) {
        List<List<String>> hypotheses =
                c.inputs().strings("hypotheses").stream().map(Bleu::words).toList();
        List<List<List<String>>> references = new ArrayList<>();
        c.inputs()
                .raw("references")
                .getAsJsonArray()
                .forEach(
                        entry -> {
                            List<List<String>> ofOne = new ArrayList<>();
                            entry.getAsJsonArray()
                                    .forEach(r -> ofOne.add(Bleu.words(r.getAsString())));
                            references.add(ofOne);
                        });
        Map<String, Object> byN = new LinkedHashMap<>();
        int most = 4;
        if (c.outputs().has("bleu_by_max_n")) {
            for (String n : c.outputs().object("bleu_by_max_n").names()) {
                most = Math.max(most, Integer.parseInt(n));
            }
        }
        for (int n = 1; n <= most; n++) {
            byN.put(String.valueOf(n), counts(Bleu.corpus(hypotheses, references, n)));
        }
        answers.put("bleu_by_max_n", byN);
        Bleu four = Bleu.corpus(hypotheses, references, 4);
        answers.put("bleu4_add1_smoothed_n_gt_1", four.smoothed());
    }

    private static Map<String, Object> counts(Bleu bleu) {
        double[] precisions = new double[bleu.matches().size()];
        for (int n = 1; n <= precisions.length; n++) {
            precisions[n - 1] = bleu.precision(n);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("bleu", bleu.score());
        fields.put("precisions", precisions);
        fields.put("numerators", bleu.matches());
        fields.put("denominators", bleu.totals());
        fields.put("brevity_penalty", bleu.brevityPenalty());
        fields.put("hyp_len", bleu.hypothesisLength());
        fields.put("ref_len", bleu.referenceLength());
        return fields;
    }

    private static void encoderDecoder(Case c, Answers answers) {
        Values weights = c.inputs().object("weights");
        EncoderDecoder model =
                new EncoderDecoder(
                        weights.matrix("Es"),
                        weights.matrix("Et"),
                        Weights.lstm(weights.object("encoder"), KerasLstm.SIGMOID),
                        Weights.lstm(weights.object("decoder"), KerasLstm.SIGMOID),
                        weights.matrix("Wo"),
                        weights.matrix("bo"));
        int[] target = c.inputs().ints("target_with_eos");
        KerasLstm.State encoded = model.encode(c.inputs().ints("source"));
        answers.put("encoder_h", encoded.h().transpose());
        answers.put("encoder_c", encoded.c().transpose());
        answers.put(
                "teacher_forced_probabilities", model.teacherForced(encoded, target).transpose());
        answers.put("log_p_target_given_source", model.logProbability(encoded, target));
        answers.put("greedy", greedy(model, encoded));
        if (c.inputs().has("image_features")) {
            answers.put("caption", caption(c, weights, model, target));
        }
    }

    private static Map<String, Object> caption(
            Case c, Values weights, EncoderDecoder model, int[] target) {
        KerasLstm.State start =
                EncoderDecoder.fromImage(
                        c.inputs().matrix("image_features"),
                        weights.matrix("Wf"),
                        weights.matrix("bf"));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("h0", start.h().transpose());
        fields.put("teacher_forced_probabilities", model.teacherForced(start, target).transpose());
        fields.put("log_p", model.logProbability(start, target));
        fields.put("greedy", greedy(model, start));
        return fields;
    }

    private static List<Integer> greedy(EncoderDecoder model, KerasLstm.State start) {
        Hypothesis found = GreedySearch.search(model.conditionedOn(start), 15, 0);
        return found.tokens();
    }

    private static void oneStepAttention(Case c, Answers answers) {
        Values in = c.inputs();
        AdditiveAttention attention =
                Weights.attention(
                        in.matrix("W1"), in.matrix("b1"), in.matrix("W2"), in.matrix("b2"));
        List<Matrix> a = Weights.batchToSteps(in.array("a"));
        AdditiveAttention.Step step = attention.forward(a, in.matrix("s_prev").transpose());
        answers.put("context", Weights.stepsToBatch(List.of(step.context())));
        answers.put("alphas", Weights.column(step.alphas()));
        answers.put("energies", Weights.column(step.energies()));
        if (in.has("dcontext")) {
            Matrix dContext = Weights.batchToSteps(in.array("dcontext")).get(0);
            AdditiveAttention.Gradients back = attention.backward(step, dContext);
            answers.gradient("a", Weights.stepsToBatch(back.da()));
            answers.gradient("s_prev", back.dsPrev().transpose());
            answers.gradient("W1", back.dw1().transpose());
            answers.gradient("b1", back.db1());
            answers.gradient("W2", back.dw2().transpose());
            answers.gradient("b2", back.db2());
        }
    }

    private static void dateFormats(Case c, Answers answers) {
        List<String> rows = new ArrayList<>();
        for (String row : c.outputs().strings("rows")) {
            String[] parts = row.split("\\|", 3);
            DatePattern pattern = new DatePattern(parts[1], DateLanguage.ENGLISH);
            String human = pattern.format(LocalDate.parse(parts[0]));
            rows.add(parts[0] + "|" + parts[1] + "|" + human);
        }
        c.inputs().raw("patterns");
        answers.put("rows", rows);
    }
}
