package org.seqlab.evidence.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.seqlab.language.BigramModel;
import org.seqlab.language.DinosaurNames;
import org.seqlab.language.LanguageModel;
import org.seqlab.language.NameModel;
import org.seqlab.language.Vocabulary;

/** Experiments: names, the character model of week 1. */
final class NameExperiments {
    private static final int ITERATIONS = 35_000;

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
            List<Result> results =
                    List.of(
                            result(course, test, "uniform", Math.log(letters.size())),
                            result(course, test, "bigram", loss(bigram, test)));
            StringBuilder names = new StringBuilder();
            for (int seed = 0; seed < 20; seed++) {
                names.append(course.sample(seed)).append(' ');
            }
            log.accept("20 names: " + names.toString().strip());
            return results;
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

        private static Result result(
                NameModel model, List<int[]> test, String baseline, double value) {
            double loss = loss(model.languageModel(), test);
            return Result.lower("RNN of the course", "loss per letter", loss, baseline, value);
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
