package org.seqlab.evidence.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.train.SplitMix;
import org.seqlab.words.glove.GloveOptions;
import org.seqlab.words.glove.GloveTrainer;
import org.seqlab.words.glove.SparseCounts;
import org.seqlab.words.map.BarnesHutTsne;
import org.seqlab.words.map.TsneOptions;
import org.seqlab.words.table.NearestVectors;
import org.seqlab.words.table.VectorTable;
import org.seqlab.words.train.Corpus;
import org.seqlab.words.train.Word2Vec;
import org.seqlab.words.train.Word2VecOptions;

/** Contests of week 2: nearest neighbors, analogies, word vectors, maps. */
final class WordSpeed {
    private static final int WORDS = 400_000;
    private static final int SENTENCES = 5_000;

    private WordSpeed() {}

    static List<Contest> list() {
        List<Contest> contests = new ArrayList<>();
        for (int threads = 1; threads <= 2; threads++) {
            contests.add(vectors("negatives", threads));
            contests.add(vectors("tree", threads));
        }
        for (int dimension : new int[] {50, 100, 300}) {
            for (int threads = 1; threads <= 2; threads++) {
                contests.add(nearest(dimension, 1, threads));
                contests.add(nearest(dimension, 10, threads));
            }
        }
        for (int points : new int[] {1000, 2000, 5000}) {
            contests.add(map(points));
        }
        contests.add(counts());
        return contests;
    }

    /** Both sides draw sentences of 20 words from 20,000 with the frequencies of a language. */
    private static Contest vectors(String questions, int threads) {
        return Contest.of("skip-gram, " + questions + ", 100,000 words", "gensim")
                .peer(
                        "words",
                        "vectors",
                        Map.of("questions", questions, "sentences", SENTENCES, "threads", threads))
                .ours(() -> training(questions, threads))
                .threads(threads)
                .goal(1.5, 1.2)
                .note(
                        "the rows of both matrices leave the cache; equal accuracy: see results"
                                + " words");
    }

    private static Runnable training(String questions, int threads) {
        Corpus corpus = Corpus.of(sentences(SENTENCES), 1);
        Word2VecOptions base =
                Word2VecOptions.defaults(Word2VecOptions.Model.SKIP_GRAM, 100)
                        .withEpochs(1, 0.025f)
                        .withSeed(1, threads);
        Word2VecOptions options = questions.equals("tree") ? base.withTree() : base;
        return () -> Word2Vec.train(corpus, options);
    }

    private static List<String> sentences(int count) {
        SplitMix rng = new SplitMix(1);
        List<String> sentences = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            StringBuilder sentence = new StringBuilder();
            for (int w = 0; w < 20; w++) {
                sentence.append((int) Math.exp(rng.nextDouble() * Math.log(20_000))).append(' ');
            }
            sentences.add(sentence.toString());
        }
        return sentences;
    }

    /** Each count reads and writes two rows and their rates: NumPy does so with as many bytes. */
    private static Contest counts() {
        Corpus corpus = Corpus.of(sentences(SENTENCES / 4), 1);
        SparseCounts counts = SparseCounts.of(corpus, 10);
        GloveOptions options = new GloveOptions(100, 5, 0.05f, 10, 0.75, 1, 1);
        long numbers = 4L * options.dimension() * counts.count() * options.epochs();
        String workload = "GloVe, 5 epochs of %,d counts".formatted(counts.count());
        return Contest.of(workload, "NumPy, as many bytes in order")
                .peer("words", "traffic", Map.of("numbers", numbers))
                .ours(() -> () -> GloveTrainer.train(corpus, counts, options))
                .note(
                        "far rows read once a band; the rest is arithmetic on two rows and two"
                                + " rates");
    }

    private static Contest nearest(int dimension, int count, int threads) {
        String which = count == 1 ? "nearest" : count + " nearest";
        return Contest.of(which + " of 400,000 words, " + dimension + " features", "NumPy")
                .peer(
                        "words",
                        "nearest",
                        Map.of("words", WORDS, "features", dimension, "count", count))
                .ours(() -> search(dimension, count))
                .threads(threads)
                .operations(2.0 * WORDS * dimension)
                .bytes(2.0 * WORDS * dimension)
                .goal(1.2, 1)
                .note("one pass over memory, 2 bytes a number");
    }

    private static Runnable search(int dimension, int count) {
        SplitMix rng = new SplitMix(1);
        int ld = VectorTable.padded(dimension);
        float[] rows = new float[WORDS * ld];
        List<String> words = new ArrayList<>(WORDS);
        for (int w = 0; w < WORDS; w++) {
            words.add("w" + w);
            for (int i = 0; i < dimension; i++) {
                rows[w * ld + i] = rng.nextFloat() - 0.5f;
            }
        }
        VectorTable table = new VectorTable(words, dimension, rows);
        NearestVectors search = NearestVectors.of(table);
        float[] query = table.vector(7);
        return () -> search.nearest(query, count);
    }

    private static Contest map(int points) {
        return Contest.of("t-SNE of " + points + " points, 1000 steps", "scikit-learn")
                .peer("words", "map_points", Map.of("points", points))
                .ours(() -> draw(points))
                .goal(3, 2.5)
                .note("equal loss: see results words");
    }

    private static Runnable draw(int points) {
        Matrix noise = new NumpyRandom(1).randn(points, 50);
        Matrix x = Matrix.build(points, 50, (i, j) -> noise.get(i, j) + (i % 10 == j ? 6 : 0));
        return () -> BarnesHutTsne.of(x, TsneOptions.defaults());
    }
}
