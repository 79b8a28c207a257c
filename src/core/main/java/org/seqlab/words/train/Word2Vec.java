package org.seqlab.words.train;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.seqlab.words.learn.WordDistributions;
import org.seqlab.words.table.VectorTable;

/**
 * Learns word vectors by skip-gram or CBOW, with negative sampling or hierarchical softmax.
 *
 * <p>Source: Mikolov, Sutskever, Chen, Corrado and Dean (2013), "Distributed representations of words
 * and phrases and their compositionality"; the order of the steps is that of its program word2vec,
 * except that all questions of a pair see the output rows as they were before the pair. Not here:
 * phrases, subwords.
 */
public final class Word2Vec {
    private final Corpus corpus;
    private final Word2VecOptions options;
    private final int ld;
    private final float[] input;
    private final float[] output;
    private final int[] keep;
    private final Supplier<Targets> targets;
    private final AtomicLong done = new AtomicLong();
    private final DoubleConsumer progress;

    private Word2Vec(Corpus corpus, Word2VecOptions options, DoubleConsumer progress) {
        this.corpus = corpus;
        this.options = options;
        this.progress = progress;
        int size = corpus.lexicon().size();
        ld = VectorTable.padded(options.dimension());
        input = new float[Math.multiplyExact(size, ld)];
        output = new float[Math.multiplyExact(size, ld)];
        keep = keep();
        targets = Targets.of(corpus.lexicon(), options.negatives());
        Random48 random = new Random48(options.seed());
        for (int w = 0; w < size; w++) {
            for (int i = 0; i < options.dimension(); i++) {
                input[w * ld + i] = (random.nextFloat() - 0.5f) / options.dimension();
            }
        }
    }

    /**
     * Trains and returns the input vectors.
     *
     * @param corpus the text
     * @param options how to train
     * @return one vector a word of the lexicon, the most frequent first
     * @throws IllegalArgumentException if the corpus has no word
     */
    public static VectorTable train(Corpus corpus, Word2VecOptions options) {
        return train(corpus, options, share -> {});
    }

    /**
     * Trains and returns the input vectors, saying how far it is.
     *
     * @param corpus the text
     * @param options how to train
     * @param progress receives the finished share from 0 to 1 now and then, from any thread
     * @return one vector a word of the lexicon, the most frequent first
     * @throws IllegalArgumentException if the corpus has no word
     */
    public static VectorTable train(
            Corpus corpus, Word2VecOptions options, DoubleConsumer progress) {
        if (corpus.lexicon().size() == 0) {
            throw new IllegalArgumentException("Word2Vec: the corpus must have at least one word.");
        }
        Word2Vec model = new Word2Vec(corpus, options, progress);
        Parallel.run(options.threads(), model::work);
        return new VectorTable(corpus.lexicon().words(), options.dimension(), model.input);
    }

    /** The share of 65536 with which an occurrence of each word is kept. */
    private int[] keep() {
        double[] counts = corpus.lexicon().counts();
        int[] result = new int[counts.length];
        double[] p =
                options.threshold() > 0
                        ? WordDistributions.keepAsInWord2vec(counts, options.threshold())
                        : null;
        for (int w = 0; w < result.length; w++) {
            result[w] = p == null ? 1 << 16 : (int) (p[w] * (1 << 16));
        }
        return result;
    }

    private void work(int thread) {
        int sentences = corpus.sentences();
        int from = (int) ((long) sentences * thread / options.threads());
        int to = (int) ((long) sentences * (thread + 1) / options.threads());
        SentenceTrainer trainer =
                new SentenceTrainer(
                        options,
                        input,
                        output,
                        ld,
                        targets.get(),
                        new Random48(options.seed() + 7919L * (thread + 1)));
        long total = (long) corpus.tokens().length * options.epochs() + 1;
        int[] kept = new int[longest()];
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            long pending = 0;
            float rate = rate(done.get(), total);
            for (int s = from; s < to; s++) {
                int start = corpus.starts()[s];
                int end = corpus.starts()[s + 1];
                trainer.train(kept, thin(start, end, kept, trainer.random()), rate);
                pending += end - start;
                if (pending >= 10_000 || s + 1 == to) {
                    long now = done.addAndGet(pending);
                    rate = rate(now, total);
                    progress.accept((double) now / total);
                    pending = 0;
                }
            }
        }
    }

    private float rate(long now, long total) {
        return options.learningRate() * Math.max(1e-4f, 1 - (float) ((double) now / total));
    }

    private int longest() {
        int longest = 0;
        for (int s = 0; s < corpus.sentences(); s++) {
            longest = Math.max(longest, corpus.starts()[s + 1] - corpus.starts()[s]);
        }
        return longest;
    }

    private int thin(int start, int end, int[] kept, Random48 random) {
        if (options.threshold() <= 0) {
            System.arraycopy(corpus.tokens(), start, kept, 0, end - start);
            return end - start;
        }
        int count = 0;
        for (int t = start; t < end; t++) {
            int word = corpus.tokens()[t];
            if ((random.next() & 0xFFFF) < keep[word]) {
                kept[count++] = word;
            }
        }
        return count;
    }
}
