package org.seqlab.checks.week3;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;
import org.seqlab.seq2seq.BeamSearch;
import org.seqlab.seq2seq.Hypothesis;
import org.seqlab.seq2seq.NextToken;

@Exercise(
        id = "3-4",
        title = "Beam search",
        contract = Beam.class,
        notebook = "week3/1-translation-with-attention")
final class BeamChecks {
    private static final int END = 0;

    /** A language model whose next token depends on the last two. */
    private static final class Model implements NextToken {
        private final int size;
        private final Matrix[][] logs;
        private List<List<Integer>> rows = List.of();
        private boolean wentOnAfterTheEnd;

        Model(Inputs in, int size, double endProbability) {
            this.size = size;
            this.logs = new Matrix[size + 1][size + 1];
            for (Matrix[] row : logs) {
                for (int k = 0; k <= size; k++) {
                    Matrix p = in.between(size, 1, 0.02, 1).map(v -> v * v * v);
                    double rest = p.sum() - p.get(END, 0);
                    row[k] =
                            Matrix.build(
                                    size,
                                    1,
                                    (i, j) ->
                                            Math.log(
                                                    i == END
                                                            ? endProbability
                                                            : (1 - endProbability)
                                                                    * p.get(i, 0)
                                                                    / rest));
                }
            }
        }

        Matrix after(List<Integer> tokens) {
            wentOnAfterTheEnd |= tokens.contains(END);
            int n = tokens.size();
            int last = n > 0 ? tokens.get(n - 1) : size;
            int before = n > 1 ? tokens.get(n - 2) : size;
            return logs[before][last];
        }

        Function<List<Integer>, Matrix> next() {
            return this::after;
        }

        List<Integer> right(int width, int longest, double alpha) {
            return new BeamSearch(width, longest, END, false).best(this, alpha).tokens();
        }

        /** Tells whether the right sentence has different tokens: no constant is right by luck. */
        boolean isVaried(int width, int longest, double alpha) {
            return right(width, longest, alpha).stream().distinct().count() > 1;
        }

        double score(List<Integer> tokens, double alpha) {
            double sum = 0;
            for (int t = 0; t < tokens.size(); t++) {
                sum += after(tokens.subList(0, t)).get(tokens.get(t), 0);
            }
            return new Hypothesis(tokens, sum).score(alpha);
        }

        @Override
        public int vocabularySize() {
            return size;
        }

        @Override
        public double[][] first() {
            rows = List.of(List.of());
            return answers();
        }

        @Override
        public double[][] next(int[] parents, int[] tokens) {
            List<List<Integer>> longer = new ArrayList<>();
            for (int k = 0; k < parents.length; k++) {
                List<Integer> row = new ArrayList<>(rows.get(parents[k]));
                row.add(tokens[k]);
                longer.add(row);
            }
            rows = longer;
            return answers();
        }

        private double[][] answers() {
            double[][] answers = new double[rows.size()][size];
            for (int k = 0; k < answers.length; k++) {
                for (int v = 0; v < size; v++) {
                    answers[k][v] = after(rows.get(k)).get(v, 0);
                }
            }
            return answers;
        }
    }

    private static Model drawn(Inputs in, Predicate<Model> wanted) {
        return drawn(() -> new Model(in, 7, 0.2), wanted);
    }

    private static Model drawn(Supplier<Model> models, Predicate<Model> wanted) {
        Model model = models.get();
        while (!wanted.test(model)) {
            model = models.get();
        }
        model.wentOnAfterTheEnd = false;
        return model;
    }

    @Check(points = 1, order = 1, visible = true)
    void isGreedyForWidthOne(Beam yours, Inputs in) {
        Model model = drawn(in, m -> m.isVaried(1, 6, 0) && m.right(1, 6, 0).size() > 2);
        Expect.that("A beam of one beginning takes the likeliest token at every step.")
                .close(
                        "the sentence",
                        model.right(1, 6, 0),
                        () -> yours.search(model.next(), 1, END, 6, 0));
    }

    @Check(points = 3, order = 2, visible = true)
    void findsWhatGreedySearchMisses(Beam yours, Inputs in) {
        Model model =
                drawn(
                        in,
                        m ->
                                m.score(m.right(3, 6, 1), 1) > m.score(m.right(1, 6, 1), 1) + 1e-3
                                        && m.isVaried(3, 6, 1));
        Expect.that("Width 3, alpha 1; the best sentence does not begin with the likeliest token.")
                .ifYours(
                        model.right(1, 6, 1), "That is the greedy sentence: keep three beginnings.")
                .close(
                        "the sentence",
                        model.right(3, 6, 1),
                        () -> yours.search(model.next(), 3, END, 6, 1));
    }

    @Check(points = 2, order = 3, visible = true)
    void dividesByTheLengthInTheEnd(Beam yours, Inputs in) {
        Model model =
                drawn(
                        in,
                        m ->
                                m.isVaried(4, 7, 0.7)
                                        && !m.right(4, 7, 0.7).equals(m.right(4, 7, 0))
                                        && !m.right(4, 7, 0.7).equals(m.right(4, 7, 1)));
        Expect.that("Width 4, alpha 0.7; other exponents give other sentences.")
                .ifYours(model.right(4, 7, 0), "Long sentences lose: divide by length^alpha.")
                .ifYours(model.right(4, 7, 1), "Divide by length to the power of alpha.")
                .close(
                        "the sentence",
                        model.right(4, 7, 0.7),
                        () -> yours.search(model.next(), 4, END, 7, 0.7));
    }

    @Check(points = 1, order = 4)
    void completesSentencesOfTheGreatestLength(Beam yours, Inputs in) {
        Model model = drawn(() -> new Model(in, 5, 1e-9), m -> m.isVaried(3, 4, 1));
        Expect.that("The end is next to impossible, and a sentence may have 4 tokens.")
                .close(
                        "the sentence",
                        model.right(3, 4, 1),
                        () -> yours.search(model.next(), 3, END, 4, 1));
    }

    @Check(points = 1, order = 5, needs = "isGreedyForWidthOne")
    void neverGoesOnAfterTheEnd(Beam yours, Inputs in) {
        Model model = drawn(in, m -> m.right(3, 6, 1).contains(END));
        Expect.that("The end token ends a sentence: the model is not asked what comes after it.")
                .holds(
                        "No question to the model should contain the end token.",
                        () -> yours.search(model.next(), 3, END, 6, 1),
                        found -> !model.wentOnAfterTheEnd);
    }

    @Check(points = 1, order = 6, timeLimit = 10)
    void isExactWhenTheBeamIsWideEnough(Beam yours, Inputs in) {
        Model model = drawn(() -> new Model(in, 3, 0.3), m -> m.isVaried(100, 4, 1));
        Expect.that("Three tokens, at most 4 a sentence, width 100.")
                .close(
                        "the sentence",
                        model.right(100, 4, 1),
                        () -> yours.search(model.next(), 100, END, 4, 1));
    }
}
