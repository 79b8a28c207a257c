package org.seqlab.pretrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.seqlab.apps.Scores;
import org.seqlab.tape.CrossEntropy;
import org.seqlab.tape.Dense;
import org.seqlab.tape.Positions;
import org.seqlab.tape.Start;
import org.seqlab.tape.Tape;
import org.seqlab.tape.Tensor;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Minibatches;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;
import org.seqlab.transformer.TextEncoder;

/**
 * The second act: one new layer on top of an encoder, trained on a few labeled examples.
 *
 * <p>For names the layer gives every word four scores. For questions it gives every word two: is it the
 * first, is it the last of the answer? The encoder may be tuned along or stay frozen.
 */
public final class FineTuning {
    private static final int BATCH = 16;

    /** How the encoder begins and whether it moves. */
    public enum Mode {
        /** Drawn at random, trained. */
        FROM_SCRATCH,
        /** Pretrained, not moved: only the new layer learns. */
        FROZEN,
        /** Pretrained, trained further. */
        TUNED
    }

    private final TextEncoder encoder;
    private final FloatParameter w;
    private final FloatParameter b;
    private final boolean frozen;

    /**
     * Puts a new layer on an encoder.
     *
     * @param pretrained gives the size, and its values unless the mode is from scratch
     * @param mode how the encoder begins and whether it moves
     * @param outputs scores of every word
     * @param random source of the first values
     */
    FineTuning(TextEncoder pretrained, Mode mode, int outputs, SplitMix random) {
        encoder = pretrained.untrained(random);
        if (mode != Mode.FROM_SCRATCH) {
            encoder.copyFrom(pretrained);
        }
        frozen = mode == Mode.FROZEN;
        w = Start.glorot("task.w", encoder.width(), outputs, random);
        b = Start.row("task.b", outputs, 0);
    }

    /** Computes the loss of some examples. */
    private interface Loss {
        double of(Tape tape, int[] examples);
    }

    private void train(int examples, int steps, double rate, SplitMix random, Loss loss) {
        List<FloatParameter> moved = new ArrayList<>(List.of(w, b));
        if (!frozen) {
            moved.addAll(encoder.parameters());
        }
        Schedule schedule = Schedule.cosine(rate, Math.max(1, steps / 10), steps + 1);
        Trainer trainer = new Trainer(moved, Optimizer.adam(schedule)).clipNorm(1);
        Tape tape = new Tape();
        int step = 0;
        while (step < steps) {
            for (int[] batch : Minibatches.shuffled(examples, BATCH, random)) {
                if (step++ < steps) {
                    trainer.step(
                            () -> {
                                double value = loss.of(tape, batch);
                                tape.backward();
                                tape.clear();
                                return value;
                            });
                }
            }
        }
    }

    private Tensor scores(Tape tape, int[][] tokens) {
        Tensor read = encoder.forward(tape, tokens);
        return Dense.forward(tape, read, tape.parameter(w), tape.parameter(b));
    }

    /** Lays rows of different lengths step after step, −1 where a row has ended. */
    static int[] stepMajor(int[][] rows, int steps) {
        int m = rows.length;
        return IntStream.range(0, steps * m)
                .map(k -> k / m < rows[k % m].length ? rows[k % m][k / m] : -1)
                .toArray();
    }

    /**
     * Tunes for named entities.
     *
     * @param pretrained an encoder
     * @param mode how it is used
     * @param train labeled sentences
     * @param steps minibatches
     * @param seed source of everything
     * @return the tuned network
     */
    public static FineTuning names(
            TextEncoder pretrained, Mode mode, List<Passages.Tagged> train, int steps, long seed) {
        SplitMix random = new SplitMix(seed);
        FineTuning model = new FineTuning(pretrained, mode, 4, random);
        double rate = mode == Mode.FROZEN ? 0.02 : 0.002;
        model.train(
                train.size(),
                steps,
                rate,
                random,
                (tape, batch) -> model.nameLoss(tape, train, batch));
        return model;
    }

    double nameLoss(Tape tape, List<Passages.Tagged> all, int[] batch) {
        int[][] tokens = new int[batch.length][];
        int[][] tags = new int[batch.length][];
        int words = 0;
        for (int j = 0; j < batch.length; j++) {
            Passages.Tagged sentence = all.get(batch[j]);
            tokens[j] = Passages.numbers(sentence.words());
            tags[j] = new int[tokens[j].length];
            tags[j][0] = -1;
            System.arraycopy(sentence.tags(), 0, tags[j], 1, sentence.tags().length);
            words += sentence.tags().length;
        }
        int[] targets = stepMajor(tags, TextEncoder.longest(tokens));
        return CrossEntropy.loss(tape, scores(tape, tokens), targets, words);
    }

    /**
     * Returns the tags of a sentence.
     *
     * @param words known words
     * @return one tag a word
     */
    public int[] tags(List<String> words) {
        Tensor scores = scores(Tape.forInference(), new int[][] {Passages.numbers(words)});
        return IntStream.rangeClosed(1, words.size())
                .map(t -> CrossEntropy.argmax(scores, t))
                .toArray();
    }

    /**
     * Returns how well names are found.
     *
     * @param test tagged sentences
     * @return F1 of the words of names
     */
    public double f1(List<Passages.Tagged> test) {
        int[][] found = test.stream().map(s -> tags(s.words())).toArray(int[][]::new);
        return Scores.f1(found, test.stream().map(Passages.Tagged::tags).toArray(int[][]::new));
    }

    /**
     * Tunes for questions.
     *
     * @param pretrained an encoder
     * @param mode how it is used
     * @param train questions with answers
     * @param steps minibatches
     * @param seed source of everything
     * @return the tuned network
     */
    public static FineTuning questions(
            TextEncoder pretrained,
            Mode mode,
            List<Passages.Question> train,
            int steps,
            long seed) {
        SplitMix random = new SplitMix(seed);
        FineTuning model = new FineTuning(pretrained, mode, 2, random);
        double rate = mode == Mode.FROZEN ? 0.02 : 0.002;
        model.train(
                train.size(),
                steps,
                rate,
                random,
                (tape, batch) ->
                        model.answerLoss(tape, Arrays.stream(batch).mapToObj(train::get).toList()));
        return model;
    }

    double answerLoss(Tape tape, List<Passages.Question> batch) {
        int[][] tokens = batch.stream().map(q -> Passages.numbers(q.words())).toArray(int[][]::new);
        Tensor chosen = Positions.scores(tape, scores(tape, tokens), TextEncoder.lengths(tokens));
        IntStream first = batch.stream().mapToInt(q -> q.first() + 1);
        IntStream last = batch.stream().mapToInt(q -> q.last() + 1);
        int[] targets = IntStream.concat(first, last).toArray();
        return CrossEntropy.loss(tape, chosen, targets, targets.length);
    }

    /**
     * Answers a question.
     *
     * @param words question, then passage
     * @return the words from the likeliest first to the likeliest last one not before it
     */
    public String answer(List<String> words) {
        int[][] tokens = {Passages.numbers(words)};
        Tensor scores =
                Positions.scores(
                        Tape.forInference(),
                        scores(Tape.forInference(), tokens),
                        TextEncoder.lengths(tokens));
        int first = Math.max(1, CrossEntropy.argmax(scores, 0));
        int last = first;
        for (int t = first; t <= words.size(); t++) {
            last = scores.get(1, t) > scores.get(1, last) ? t : last;
        }
        return String.join(" ", words.subList(first - 1, last));
    }

    /**
     * Returns the share of questions that are answered word for word.
     *
     * @param test questions with answers
     * @return exact match, from 0 to 1
     */
    public double exactMatch(List<Passages.Question> test) {
        long right = test.stream().filter(q -> answer(q.words()).equals(q.answer())).count();
        return (double) right / test.size();
    }
}
