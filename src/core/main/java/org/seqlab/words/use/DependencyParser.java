package org.seqlab.words.use;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.seqlab.math.Matrix;
import org.seqlab.tape.CrossEntropy;
import org.seqlab.tape.Dense;
import org.seqlab.tape.Start;
import org.seqlab.tape.Tape;
import org.seqlab.tape.Tensor;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Minibatches;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;
import org.seqlab.words.vectors.WordVectors;

/**
 * A greedy parser: at every step a small network reads the vectors of six words and chooses the
 * move.
 *
 * <pre>
 *   x = [e_s1; e_s2; e_c2; e_b1; e_b2; e_b3; cos(s1, b3); cos(s2, b3); cos(c2, b3)]
 *   move = the likeliest of softmax(relu(x W1 + b1) W2 + b2) that is possible
 * </pre>
 *
 * <p>s1 and s2 are the top words of the stack, c2 the leftmost child of s2, b1 to b3 the next
 * words. The cosines tell which words have to do with each other, even words that no tree of the
 * training had.
 *
 * <p>Source: after Chen and Manning (2014), A fast and accurate dependency parser using neural
 * networks, who also learn vectors of tags and labels. Not here: labels of arcs, beam search.
 */
public final class DependencyParser {
    private static final int HIDDEN = 48;
    private static final int BATCH = 50;
    private static final int WORDS = 6;

    private final WordVectors vectors;
    private final int size;
    private final FloatParameter w1;
    private final FloatParameter b1;
    private final FloatParameter w2;
    private final FloatParameter b2;

    /**
     * Draws an untrained parser.
     *
     * @param vectors words with their vectors; other words count as zeros
     * @param random source of the first weights
     */
    public DependencyParser(WordVectors vectors, SplitMix random) {
        this.vectors = vectors.normalized();
        size = WORDS * vectors.dimension() + 3;
        w1 = Start.glorot("parser.w1", size, HIDDEN, random);
        b1 = Start.row("parser.b1", HIDDEN, 0);
        w2 = Start.glorot("parser.w2", HIDDEN, ArcStandard.Move.values().length, random);
        b2 = Start.row("parser.b2", ArcStandard.Move.values().length, 0);
    }

    private record Example(float[] x, int move) {}

    /**
     * Trains a parser on the moves that lead to known trees.
     *
     * @param trees at least one
     * @param vectors words with their vectors
     * @param epochs how often every move is seen
     * @param seed source of weights and order
     * @return the parser
     */
    public static DependencyParser train(
            List<Trees.Tree> trees, WordVectors vectors, int epochs, long seed) {
        SplitMix random = new SplitMix(seed);
        DependencyParser parser = new DependencyParser(vectors, random);
        List<Example> examples = new ArrayList<>();
        trees.forEach(tree -> parser.addExamples(tree, examples));
        int steps = epochs * ((examples.size() + BATCH - 1) / BATCH);
        Schedule schedule = Schedule.cosine(0.005, 10, steps + 10);
        Trainer trainer = new Trainer(parser.parameters(), Optimizer.adam(schedule));
        Tape tape = new Tape();
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] batch : Minibatches.shuffled(examples.size(), BATCH, random)) {
                trainer.step(() -> parser.loss(tape, examples, batch));
            }
        }
        return parser;
    }

    private void addExamples(Trees.Tree tree, List<Example> examples) {
        float[][] known = lookUp(tree.words());
        ArcStandard state = new ArcStandard(tree.words().size());
        while (!state.done()) {
            ArcStandard.Move move = state.right(tree.heads());
            examples.add(new Example(features(state, known), move.ordinal()));
            state.make(move);
        }
    }

    private double loss(Tape tape, List<Example> examples, int[] batch) {
        float[] x = new float[batch.length * size];
        for (int j = 0; j < batch.length; j++) {
            System.arraycopy(examples.get(batch[j]).x(), 0, x, j * size, size);
        }
        int[] moves = Arrays.stream(batch).map(k -> examples.get(k).move()).toArray();
        Tensor scores = scores(tape, tape.constant(batch.length, size, x));
        double loss = CrossEntropy.loss(tape, scores, moves, batch.length);
        tape.backward();
        tape.clear();
        return loss;
    }

    private Tensor scores(Tape tape, Tensor x) {
        Tensor first = Dense.forward(tape, x, tape.parameter(w1), tape.parameter(b1));
        return Dense.forward(tape, Dense.relu(tape, first), tape.parameter(w2), tape.parameter(b2));
    }

    private List<FloatParameter> parameters() {
        return List.of(w1, b1, w2, b2);
    }

    private float[][] lookUp(List<String> words) {
        int n = vectors.dimension();
        return words.stream()
                .map(w -> vectors.contains(w) ? vectors.vector(w) : Matrix.zeros(n, 1))
                .map(DependencyParser::floats)
                .toArray(float[][]::new);
    }

    private static float[] floats(Matrix column) {
        float[] result = new float[column.rows()];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) column.get(i, 0);
        }
        return result;
    }

    private float[] features(ArcStandard state, float[][] known) {
        int below = state.stack(1);
        int[] places = {
            state.stack(0),
            below,
            state.leftmost(below),
            state.unread(0),
            state.unread(1),
            state.unread(2)
        };
        int n = vectors.dimension();
        float[] x = new float[size];
        for (int k = 0; k < WORDS; k++) {
            if (places[k] >= 0) {
                System.arraycopy(known[places[k]], 0, x, k * n, n);
            }
        }
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < n; i++) {
                x[WORDS * n + k] += 3 * x[k * n + i] * x[(WORDS - 1) * n + i];
            }
        }
        return x;
    }

    /**
     * Finds the tree of a sentence.
     *
     * @param words at least one word
     * @return for each word the number of its head, −1 for the root
     */
    public int[] parse(List<String> words) {
        float[][] known = lookUp(words);
        ArcStandard state = new ArcStandard(words.size());
        Tape tape = Tape.forInference();
        while (!state.done()) {
            Tensor scores = scores(tape, tape.constant(1, size, features(state, known)));
            state.make(best(state, scores));
            tape.clear();
        }
        return state.heads();
    }

    private static ArcStandard.Move best(ArcStandard state, Tensor scores) {
        ArcStandard.Move best = null;
        for (ArcStandard.Move move : ArcStandard.Move.values()) {
            boolean better =
                    best == null || scores.get(0, move.ordinal()) > scores.get(0, best.ordinal());
            best = state.allows(move) && better ? move : best;
        }
        return best;
    }

    /**
     * How well trees were found.
     *
     * @param attached unlabeled attachment score: the share of words with the right head
     * @param open the same for the words that could be attached in two ways
     */
    public record Score(double attached, double open) {}

    /**
     * Parses sentences and compares.
     *
     * @param trees at least one
     * @return the score
     */
    public Score score(List<Trees.Tree> trees) {
        return score(trees, trees.stream().map(tree -> parse(tree.words())).toList());
    }

    /**
     * Returns what the simplest rule is worth: every word hangs on the next, the last is the root.
     *
     * @param trees at least one
     * @return the score
     */
    public static Score scoreOfNext(List<Trees.Tree> trees) {
        return score(trees, trees.stream().map(t -> chain(t.words().size())).toList());
    }

    private static int[] chain(int length) {
        return IntStream.rangeClosed(1, length).map(i -> i < length ? i : -1).toArray();
    }

    private static Score score(List<Trees.Tree> trees, List<int[]> found) {
        int words = 0;
        int right = 0;
        int open = 0;
        int openRight = 0;
        for (int k = 0; k < trees.size(); k++) {
            int[] gold = trees.get(k).heads();
            for (int i = 0; i < gold.length; i++) {
                boolean same = gold[i] == found.get(k)[i];
                words++;
                right += same ? 1 : 0;
                if (i == trees.get(k).open()) {
                    open++;
                    openRight += same ? 1 : 0;
                }
            }
        }
        return new Score((double) right / words, (double) openRight / Math.max(1, open));
    }
}
