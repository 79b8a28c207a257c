package org.seqlab.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.seq2seq.KerasLstm;
import org.seqlab.words.sentence.AverageClassifier;
import org.seqlab.words.sentence.LstmClassifierSummary;
import org.seqlab.words.sentence.SentenceAverage;
import org.seqlab.words.sentence.SentenceIndices;
import org.seqlab.words.sentence.SentenceLstm;
import org.seqlab.words.vectors.WordVectors;

/** Adapters for sentences: averages, numbers, and both emoji classifiers. */
final class Week2Sentences {
    private Week2Sentences() {}

    static void register(Registry registry) {
        registry.add("w2_sentence_to_avg", 2, "sentence_to_avg", Week2Sentences::averages);
        registry.add("w2_sentences_to_indices", 2, "sentences_to_indices", Week2Sentences::indices);
        registry.add(
                "w2_pretrained_embedding_layer",
                2,
                "pretrained_embedding_layer",
                Week2Sentences::layer);
        registry.add("w2_emojify_model", 2, "model (Emojify V1)", Week2Sentences::regression);
        registry.add(
                "w2_emojify_v2_forward",
                2,
                "Emojify_V2 forward pass (inference: dropout off)",
                Week2Sentences::forward);
        registry.add("w2_emojify_v2_architecture", 2, "Emojify_V2", Week2Sentences::architecture);
    }

    private static void averages(Case c, Answers answers) {
        WordVectors vectors = Week2Words.read(c, "word_to_vec_map");
        List<String> sentences = c.inputs().strings("sentences");
        Matrix averages = averages(sentences, vectors);
        answers.put("averages", averages.transpose());
        for (int i = 0; i < sentences.size(); i++) {
            answers.printed("avg('" + sentences.get(i) + "')", averages.col(i));
        }
    }

    private static Matrix averages(List<String> sentences, WordVectors vectors) {
        Matrix[] columns =
                sentences.stream().map(s -> SentenceAverage.of(s, vectors)).toArray(Matrix[]::new);
        return columns.length == 0 ? Matrix.zeros(vectors.dimension(), 0) : Matrix.beside(columns);
    }

    private static void indices(Case c, Answers answers) {
        Map<String, Integer> numbers = Week2Words.numbers(c.inputs().object("word_to_index"));
        List<String> sentences = c.inputs().strings("sentences");
        int length = c.inputs().integer("max_len");
        answers.put("indices", SentenceIndices.of(sentences, numbers, length));
    }

    private static void layer(Case c, Answers answers) {
        WordVectors vectors = Week2Words.read(c, "word_to_vec_map");
        Map<String, Integer> numbers = Week2Words.numbers(c.inputs().object("word_to_index"));
        Matrix matrix = SentenceIndices.embeddingLayer(vectors, numbers);
        answers.put("matrix", matrix).put("weights", matrix.toRowMajor());
    }

    private static void regression(Case c, Answers answers) {
        Values in = c.inputs();
        Matrix x = averages(in.strings("X"), Week2Words.read(c, "word_to_vec_map"));
        int[] labels = in.ints("Y");
        int classes = (int) Arrays.stream(labels).distinct().count();
        Matrix w =
                new NumpyRandom(in.wholeNumber("seed"))
                        .randn(classes, x.rows())
                        .map(v -> v / Math.sqrt(x.rows()));
        AverageClassifier.Training training =
                new AverageClassifier(w, Matrix.zeros(classes, 1))
                        .train(x, labels, in.number("learning_rate"), in.integer("num_iterations"));
        AverageClassifier trained = training.classifier();
        answers.put("pred", trained.predict(x)).put("W", trained.w()).put("b", trained.b());
        answers.put("log", log(c.outputs(), training.epochs()));
    }

    private static List<Map<String, Double>> log(
            Values outputs, List<AverageClassifier.Epoch> epochs) {
        List<Map<String, Double>> log = new ArrayList<>();
        if (outputs.has("log")) {
            for (JsonElement entry : outputs.raw("log").getAsJsonArray()) {
                JsonObject wanted = entry.getAsJsonObject();
                int epoch = wanted.get("epoch").getAsInt();
                AverageClassifier.Epoch found = epochs.get(epoch);
                log.add(
                        Map.of(
                                "epoch", (double) epoch,
                                "cost_of_last_example", found.lastCost(),
                                "accuracy", found.accuracy()));
            }
        }
        return log;
    }

    private static void forward(Case c, Answers answers) {
        Values in = c.inputs();
        Values dense = in.object("dense");
        SentenceLstm model =
                new SentenceLstm(
                        in.matrix("embedding"),
                        lstm(in.object("lstm1")),
                        lstm(in.object("lstm2")),
                        dense.matrix("kernel"),
                        dense.matrix("bias"));
        SentenceLstm.Output output = model.forward(in.intRows("indices"));
        List<Matrix> turned = output.sequence().stream().map(Matrix::transpose).toList();
        answers.put("lstm1_sequence", sentencesFirst(turned));
        answers.put("lstm2_last", output.last().transpose());
        answers.put("probabilities", output.probabilities().transpose());
    }

    private static KerasLstm lstm(Values layer) {
        return new KerasLstm(
                layer.matrix("kernel"),
                layer.matrix("recurrent_kernel"),
                layer.matrix("bias"),
                KerasLstm.SIGMOID);
    }

    /** Turns T matrices (m, units) into one array (m, T, units). */
    private static NdArray sentencesFirst(List<Matrix> steps) {
        int m = steps.get(0).rows();
        int units = steps.get(0).cols();
        double[] data = new double[m * steps.size() * units];
        int at = 0;
        for (int i = 0; i < m; i++) {
            for (Matrix step : steps) {
                for (int k = 0; k < units; k++) {
                    data[at++] = step.get(i, k);
                }
            }
        }
        return NdArray.of(data, m, steps.size(), units);
    }

    private static void architecture(Case c, Answers answers) {
        Values in = c.inputs();
        LstmClassifierSummary summary =
                LstmClassifierSummary.of(
                        in.integer("max_len"), in.integer("vocab_plus_1"), in.integer("emb_dim"));
        answers.put("layers", summary.layers());
        answers.put("parameter_counts", summary.parameterCounts());
        answers.put("check", summary.parameterCounts());
        // The file's totals are those of the 400,000 words of GloVe with 50 features each.
        LstmClassifierSummary glove = LstmClassifierSummary.of(10, 400_001, 50);
        answers.put("glove_total_params", glove.total());
        answers.put("glove_trainable", glove.trainable());
    }
}
