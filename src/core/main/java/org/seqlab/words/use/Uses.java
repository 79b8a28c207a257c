package org.seqlab.words.use;

import java.util.List;
import org.seqlab.math.NumpyRandom;
import org.seqlab.words.vectors.WordVectors;

/** The three uses side by side: with learned vectors, with random ones, and by a rule without any. */
public final class Uses {
    /**
     * What was reached, as shares of new examples that are right.
     *
     * @param use which
     * @param learned with the given vectors
     * @param random the same method with random vectors
     * @param rule what a rule without vectors reaches
     */
    public record Reached(String use, double learned, double random, double rule) {}

    private static final int PASSES = 10;

    private Uses() {}

    /**
     * Returns random vectors for the same words.
     *
     * @param vectors words
     * @param seed source of the numbers
     * @return vectors of the same size, normally distributed
     */
    public static WordVectors random(WordVectors vectors, long seed) {
        return new WordVectors(
                vectors.words(), new NumpyRandom(seed).randn(vectors.dimension(), vectors.size()));
    }

    /**
     * Measures summaries.
     *
     * @param vectors learned vectors
     * @param articles how many articles
     * @param seed source of everything
     * @return share of key sentences found; the rule takes the first sentences
     */
    public static Reached summaries(WordVectors vectors, int articles, long seed) {
        List<Articles.Article> test = Articles.generate(articles, seed);
        return new Reached(
                "key sentences found",
                new Summarizer(vectors).found(test),
                new Summarizer(random(vectors, seed)).found(test),
                Summarizer.foundByLead(test));
    }

    /**
     * Measures pronouns.
     *
     * @param vectors learned vectors
     * @param stories how many stories to learn from and to be asked about
     * @param seed source of everything
     * @return share of pronouns resolved, nouns unseen; the rule takes the nearest noun
     */
    public static Reached pronouns(WordVectors vectors, int stories, long seed) {
        List<Stories.Story> train = Stories.generate(stories, false, seed);
        List<Stories.Story> test = Stories.generate(stories, true, seed + 1);
        return new Reached(
                "pronouns resolved",
                PronounResolver.train(train, vectors, 5, seed).accuracy(test),
                PronounResolver.train(train, random(vectors, seed), 5, seed).accuracy(test),
                PronounResolver.accuracyOfNearest(test));
    }

    /**
     * Measures parsing.
     *
     * @param vectors learned vectors
     * @param trees how many trees to learn from and to be asked about
     * @param seed source of everything
     * @return unlabeled attachment, then attachment of the words that could go two ways
     */
    public static List<Reached> parsing(WordVectors vectors, int trees, long seed) {
        List<Trees.Tree> train = Trees.generate(trees, false, seed);
        List<Trees.Tree> test = Trees.generate(trees, true, seed + 1);
        DependencyParser.Score learned =
                DependencyParser.train(train, vectors, PASSES, seed).score(test);
        DependencyParser.Score random =
                DependencyParser.train(train, random(vectors, seed), PASSES, seed).score(test);
        double next = DependencyParser.scoreOfNext(test).attached();
        return List.of(
                new Reached("words attached right", learned.attached(), random.attached(), next),
                new Reached("open words attached right", learned.open(), random.open(), 0.5));
    }
}
