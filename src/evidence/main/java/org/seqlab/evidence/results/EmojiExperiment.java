package org.seqlab.evidence.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.words.corpus.TemplateVectors;
import org.seqlab.words.sentence.AverageClassifier;
import org.seqlab.words.sentence.EmojiSentences;
import org.seqlab.words.sentence.SentenceAverage;
import org.seqlab.words.sentence.SentenceLstmTrainer;
import org.seqlab.words.table.VectorTable;
import org.seqlab.words.vectors.WordVectors;

/** Transfer: 160 sentences, and vectors that were learned from other text. */
final class EmojiExperiment {
    private static final int CLASSES = EmojiSentences.EMOJI.size();
    private static final EmojiSentences TRAINING = EmojiSentences.training();
    private static final EmojiSentences TEST = EmojiSentences.test();

    private EmojiExperiment() {}

    static List<Result> run(Consumer<String> log) {
        VectorTable table = TemplateVectors.shipped();
        WordVectors learned = table.wordVectors().normalized();
        WordVectors random =
                new WordVectors(
                        learned.words(),
                        new NumpyRandom(1).randn(learned.dimension(), learned.size()));
        List<Result> results = new ArrayList<>();
        results.add(
                Result.higher(
                        "averages and softmax",
                        "accuracy on 40 new sentences",
                        averages(learned),
                        "random vectors",
                        averages(random.normalized())));
        for (boolean tuned : new boolean[] {false, true}) {
            SentenceLstmTrainer lstm = new SentenceLstmTrainer(table, CLASSES, tuned, 3);
            lstm.train(TRAINING, 40, loss -> {});
            String model = "two LSTM layers, vectors " + (tuned ? "tuned" : "frozen");
            log.accept(model + ": accuracy on its own sentences " + lstm.accuracy(TRAINING));
            results.add(
                    Result.higher(
                            model,
                            "accuracy on 40 new sentences",
                            lstm.accuracy(TEST),
                            "one class for all",
                            1.0 / CLASSES));
        }
        return results;
    }

    private static double averages(WordVectors vectors) {
        AverageClassifier start =
                new AverageClassifier(
                        Matrix.zeros(CLASSES, vectors.dimension()), Matrix.zeros(CLASSES, 1));
        return start.train(averages(TRAINING, vectors), TRAINING.labels(), 0.5, 200)
                .classifier()
                .accuracy(averages(TEST, vectors), TEST.labels());
    }

    private static Matrix averages(EmojiSentences sentences, WordVectors vectors) {
        return Matrix.beside(
                sentences.sentences().stream()
                        .map(sentence -> SentenceAverage.of(sentence, vectors))
                        .toArray(Matrix[]::new));
    }
}
