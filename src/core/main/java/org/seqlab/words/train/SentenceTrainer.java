package org.seqlab.words.train;

import java.util.Arrays;

/** What one thread does with one sentence. */
final class SentenceTrainer {
    private final PairKernel kernel = PairKernel.best();
    private final Word2VecOptions options;
    private final float[] input;
    private final float[] output;
    private final int ld;
    private final Targets targets;
    private final Random48 random;
    private final float[] f;
    private final float[] g;
    private final float[] mean;
    private final float[] before;

    SentenceTrainer(
            Word2VecOptions options,
            float[] input,
            float[] output,
            int ld,
            Targets targets,
            Random48 random) {
        this.options = options;
        this.input = input;
        this.output = output;
        this.ld = ld;
        this.targets = targets;
        this.random = random;
        f = new float[targets.rows.length];
        g = new float[targets.rows.length];
        mean = new float[ld];
        before = new float[ld];
    }

    Random48 random() {
        return random;
    }

    /** Trains on the first count words of a sentence. */
    void train(int[] words, int count, float rate) {
        for (int at = 0; at < count; at++) {
            int reach = options.window() - random.below(options.window());
            int from = Math.max(0, at - reach);
            int to = Math.min(count - 1, at + reach);
            if (options.model() == Word2VecOptions.Model.CBOW) {
                bag(words, from, to, at, rate);
            } else {
                for (int c = from; c <= to; c++) {
                    if (c != at) {
                        pair(input, words[c] * ld, words[at], rate);
                    }
                }
            }
        }
    }

    /** One step of logistic regression for each question about a word. */
    private void pair(float[] h, int ho, int word, float rate) {
        int count = targets.fill(word, random);
        kernel.dots(h, ho, output, targets.rows, count, ld, f);
        for (int j = 0; j < count; j++) {
            g[j] = rate * (targets.labels[j] - Sigmoid.of(f[j]));
        }
        kernel.update(h, ho, output, targets.rows, g, count, ld);
    }

    private void bag(int[] words, int from, int to, int at, float rate) {
        if (to == from) {
            return;
        }
        Arrays.fill(mean, 0);
        for (int c = from; c <= to; c++) {
            if (c != at) {
                addInPlace(mean, 0, input, words[c] * ld);
            }
        }
        float share = 1f / (to - from);
        for (int i = 0; i < ld; i++) {
            mean[i] *= share;
            before[i] = mean[i];
        }
        pair(mean, 0, words[at], rate);
        for (int i = 0; i < ld; i++) {
            mean[i] -= before[i];
        }
        for (int c = from; c <= to; c++) {
            if (c != at) {
                addInPlace(input, words[c] * ld, mean, 0);
            }
        }
    }

    private void addInPlace(float[] target, int to, float[] source, int so) {
        for (int i = 0; i < ld; i++) {
            target[to + i] += source[so + i];
        }
    }
}
