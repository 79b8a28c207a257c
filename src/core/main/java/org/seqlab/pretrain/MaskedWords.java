package org.seqlab.pretrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.seqlab.tape.CrossEntropy;
import org.seqlab.tape.Dense;
import org.seqlab.tape.Replicas;
import org.seqlab.tape.Start;
import org.seqlab.tape.Tape;
import org.seqlab.tape.Tensor;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Progress;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;
import org.seqlab.transformer.TextEncoder;

/**
 * Pretraining: one word in five is hidden, and the network guesses it from both sides.
 *
 * <p>Of the hidden words eight of ten become a mask, one another word, and one stays, so that the network
 * can trust no word. Source: Devlin et al. (2019), arXiv:1810.04805, who hide 15 in 100.
 */
public final class MaskedWords {
    private static final int D = 48;
    private static final int HEADS = 4;
    private static final int DEPTH = 2;
    private static final int BATCH = 32;
    private static final double HIDDEN = 0.2;

    private final TextEncoder encoder;
    private final FloatParameter w;
    private final FloatParameter b;

    /** Texts with hidden words, and what was hidden; −1 where nothing was. */
    record Batch(int[][] seen, int[][] hidden) {
        int[][] seen(int from, int to) {
            return Arrays.copyOfRange(seen, from, to);
        }

        /** What was hidden in a share, step after step. */
        int[] targets(int from, int to) {
            int steps = TextEncoder.longest(seen(from, to));
            return FineTuning.stepMajor(Arrays.copyOfRange(hidden, from, to), steps);
        }

        int count() {
            return (int)
                    Arrays.stream(hidden).flatMapToInt(Arrays::stream).filter(h -> h >= 0).count();
        }
    }

    /** Computes a share of the loss of a batch. */
    interface Share {
        double of(Tape tape, Batch batch, int from, int to);
    }

    /**
     * Draws an untrained model.
     *
     * @param depth number of layers, at least 1
     * @param random source of the first values
     */
    public MaskedWords(int depth, SplitMix random) {
        encoder = new TextEncoder(Passages.vocabulary(), D, HEADS, depth, random);
        w = Start.glorot("masked.w", D, Passages.vocabulary(), random);
        b = Start.row("masked.b", Passages.vocabulary(), 0);
    }

    /**
     * Returns what reads the text.
     *
     * @return the encoder, to be tuned
     */
    public TextEncoder encoder() {
        return encoder;
    }

    /**
     * Trains on plain text without any label.
     *
     * @param steps minibatches of 32 texts, at least 1
     * @param seed source of everything
     * @param listener hears of every step
     * @return the model
     */
    public static MaskedWords train(int steps, long seed, Consumer<Progress> listener) {
        SplitMix random = new SplitMix(seed);
        MaskedWords model = new MaskedWords(DEPTH, random);
        model.train(steps, random, listener, model::loss);
        return model;
    }

    void train(int steps, SplitMix random, Consumer<Progress> listener, Share share) {
        Schedule schedule = Schedule.cosine(0.006, Math.max(1, steps / 10), steps + 1);
        Trainer trainer =
                new Trainer(parameters(), Optimizer.adam(schedule)).clipNorm(1).listener(listener);
        Replicas replicas = new Replicas();
        for (int step = 0; step < steps; step++) {
            Batch batch = hide(Passages.plain(BATCH, random.nextLong()), random);
            trainer.step(
                    () ->
                            replicas.gradients(
                                    BATCH, (tape, from, to) -> share.of(tape, batch, from, to)));
        }
    }

    /** Takes the parameters of a model at least as deep: words, first layers and the output. */
    void copyFrom(MaskedWords other) {
        encoder.copyFrom(other.encoder);
        System.arraycopy(other.w.value(), 0, w.value(), 0, w.size());
        System.arraycopy(other.b.value(), 0, b.value(), 0, b.size());
    }

    List<FloatParameter> parameters() {
        List<FloatParameter> all = new ArrayList<>(encoder.parameters());
        all.addAll(List.of(w, b));
        return all;
    }

    static Batch hide(List<List<String>> texts, SplitMix random) {
        int[][] seen = texts.stream().map(Passages::numbers).toArray(int[][]::new);
        int[][] hidden = new int[seen.length][];
        for (int j = 0; j < seen.length; j++) {
            hidden[j] = new int[seen[j].length];
            Arrays.fill(hidden[j], -1);
            for (int t = 1; t < seen[j].length; t++) {
                if (random.nextDouble() < HIDDEN) {
                    hidden[j][t] = seen[j][t];
                    double how = random.nextDouble();
                    int other = random.nextInt(Passages.vocabulary());
                    seen[j][t] = how < 0.8 ? Passages.MASK : how < 0.9 ? other : seen[j][t];
                }
            }
        }
        return new Batch(seen, hidden);
    }

    /** A share of the loss: −log p of the hidden words, over the number of all of them. */
    double loss(Tape tape, Batch batch, int from, int to) {
        Tensor scores = scores(tape, batch.seen(from, to));
        return CrossEntropy.loss(tape, scores, batch.targets(from, to), Math.max(1, batch.count()));
    }

    Tensor scores(Tape tape, int[][] seen) {
        Tensor read = encoder.forward(tape, seen);
        return Dense.forward(tape, read, tape.parameter(w), tape.parameter(b));
    }

    /**
     * Guesses one word.
     *
     * @param words a text
     * @param place number of the word to hide
     * @return the likeliest word
     */
    public String guess(List<String> words, int place) {
        return likeliest(words, place, 1).keySet().iterator().next();
    }

    /**
     * Returns the words that may stand at a place.
     *
     * @param words a text
     * @param place number of the word to hide
     * @param count how many, at least 1
     * @return the likeliest words with their probabilities, the likeliest first
     */
    public Map<String, Double> likeliest(List<String> words, int place, int count) {
        int[] numbers = Passages.numbers(words);
        numbers[place + 1] = Passages.MASK;
        Tensor scores = scores(Tape.forInference(), new int[][] {numbers});
        double[] log = CrossEntropy.logSoftmax(scores)[place + 1];
        Map<String, Double> likeliest = new LinkedHashMap<>();
        IntStream.range(0, log.length)
                .boxed()
                .sorted(Comparator.comparing(k -> -log[k]))
                .limit(count)
                .forEach(k -> likeliest.put(Passages.word(k), Math.exp(log[k])));
        return likeliest;
    }
}
