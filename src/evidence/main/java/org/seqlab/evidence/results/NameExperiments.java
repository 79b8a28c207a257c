package org.seqlab.evidence.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seqlab.course.LetterLstm;
import org.seqlab.language.BigramModel;
import org.seqlab.language.DinosaurNames;
import org.seqlab.language.LanguageModel;
import org.seqlab.language.NameModel;
import org.seqlab.language.Vocabulary;
import org.seqlab.train.SplitMix;

/** Experiments: names, the character model of week 1. */
final class NameExperiments {
    private static final int ITERATIONS = 35_000;
    private static final int UNITS = 64;
    private static final int EPOCHS = 20;
    private static final int BATCH = 32;

    private NameExperiments() {}

    static List<Experiment> list() {
        return List.of(new Experiment("names", "dinosaur names, letter by letter", Names::run));
    }

    /** Every tenth shuffled name is kept for the test; all models see the same names. */
    private static final class Names {
        static List<Result> run(Consumer<String> log) {
            List<String> shuffled = NameModel.course(DinosaurNames.all(), 1).names();
            List<String> train = new ArrayList<>();
            List<int[]> test = new ArrayList<>();
            Vocabulary letters = Vocabulary.ofNames();
            for (int i = 0; i < shuffled.size(); i++) {
                if (i % 10 == 0) {
                    test.add(letters.encodeCharacters(shuffled.get(i)));
                } else {
                    train.add(shuffled.get(i));
                }
            }
            List<int[]> known = train.stream().map(letters::encodeCharacters).toList();
            BigramModel bigram = new BigramModel(known, letters.size(), 0, 0.1);
            NameModel course = trained(train, log);
            LetterLstm lstm = trained(train, UNITS, log);
            print("RNN of the course", seed -> course.sample(seed), log);
            print("LSTM", seed -> lstm.sample(0.8, 25, new SplitMix(seed)), log);
            double plain = loss(course.languageModel(), test);
            double pairs = loss(bigram, test);
            double better = lstm.loss(test.toArray(int[][]::new));
            return List.of(
                    result("RNN of the course", plain, "uniform", Math.log(letters.size())),
                    result("RNN of the course", plain, "bigram", pairs),
                    result("LSTM, 32 names a step", better, "bigram", pairs),
                    result("LSTM, 32 names a step", better, "RNN of the course", plain));
        }

        private static void print(String model, IntFunction<String> sample, Consumer<String> log) {
            String names = IntStream.range(0, 20).mapToObj(sample).collect(Collectors.joining(" "));
            log.accept("20 names, " + model + ": " + names);
        }

        private static LetterLstm trained(List<String> names, int units, Consumer<String> log) {
            LetterLstm model = new LetterLstm(units, 1);
            int steps = EPOCHS * ((names.size() + BATCH - 1) / BATCH);
            model.train(
                    LetterLstm.tokens(names),
                    EPOCHS,
                    BATCH,
                    0.01,
                    new SplitMix(1),
                    AppExperiments.every(steps / 5, log));
            return model;
        }

        private static NameModel trained(List<String> names, Consumer<String> log) {
            NameModel model = NameModel.course(names, 50);
            long start = System.nanoTime();
            for (int done = 5000; done <= ITERATIONS; done += 5000) {
                double smoothed = model.train(5000);
                double seconds = (System.nanoTime() - start) * 1e-9;
                log.accept(
                        String.format(
                                Locale.ROOT,
                                "iteration %d, smoothed loss %.4f, %.1f s",
                                done,
                                smoothed,
                                seconds));
            }
            return model;
        }

        private static Result result(String model, double loss, String baseline, double value) {
            return Result.lower(model, "loss per letter", loss, baseline, value);
        }

        private static double loss(LanguageModel model, List<int[]> names) {
            double sum = 0;
            int count = 0;
            for (int[] name : names) {
                double[][] p = model.next(name);
                for (int t = 0; t <= name.length; t++) {
                    sum -= Math.log(p[t][t == name.length ? model.end() : name[t]]);
                }
                count += name.length + 1;
            }
            return sum / count;
        }
    }
}
