package org.seqlab.words.use;

import java.util.List;
import java.util.stream.IntStream;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.math.Shapes;
import org.seqlab.words.vectors.WordVectors;

/**
 * Finds the noun that a pronoun means, by a direction for each pronoun and by distance.
 *
 * <pre>
 *   x_j = [mean of e_w over the nouns of mention j; 1 if they are two; −mentions in between]   (n + 2, 1)
 *   p = softmax over the mentions j of W[pronoun] x_j
 * </pre>
 *
 * <p>W has one row a pronoun: for "she" it becomes a direction of gender, for "it" one of things.
 * Cost: 2 (n + 2) operations a mention. Source: after Denis and Baldridge (2008), Specialized
 * models and ranking for coreference resolution. Not here: names, verbs, chains of several
 * pronouns.
 */
public final class PronounResolver {
    private final WordVectors vectors;
    private final Matrix w;

    /**
     * Creates a resolver.
     *
     * @param vectors words with their vectors, n features; other words count as zeros
     * @param w one row a pronoun in the order of {@link Stories.Pronoun}, (4, n + 2)
     */
    public PronounResolver(WordVectors vectors, Matrix w) {
        String why = "there are 4 pronouns, and two more features than the vectors have";
        Shapes.require("PronounResolver", "w", w, 4, vectors.dimension() + 2, why);
        this.vectors = vectors;
        this.w = w;
    }

    /**
     * Learns from stories whose answers are known.
     *
     * @param stories at least one
     * @param vectors words with their vectors; scaled to length 1 here
     * @param passes how often every story is seen
     * @param seed source of first weights and order
     * @return the resolver
     */
    public static PronounResolver train(
            List<Stories.Story> stories, WordVectors vectors, int passes, long seed) {
        NumpyRandom random = new NumpyRandom(seed);
        WordVectors unit = vectors.normalized();
        Matrix w = random.randn(4, unit.dimension() + 2).scale(0.01);
        for (int pass = 0; pass < passes; pass++) {
            for (int k : random.permutation(stories.size())) {
                PronounResolver now = new PronounResolver(unit, w);
                w = w.minus(now.gradient(stories.get(k)).scale(0.5));
            }
        }
        return new PronounResolver(unit, w);
    }

    /**
     * Returns what is known of each mention.
     *
     * @param story k mentions
     * @return one column a mention, (n + 2, k)
     */
    public Matrix features(Stories.Story story) {
        int k = story.mentions().size();
        return Matrix.beside(
                IntStream.range(0, k)
                        .mapToObj(j -> features(story.mentions().get(j), k - 1 - j))
                        .toArray(Matrix[]::new));
    }

    private Matrix features(Stories.Mention mention, int between) {
        Matrix sum = Matrix.zeros(vectors.dimension(), 1);
        for (String noun : mention.nouns()) {
            sum = vectors.contains(noun) ? sum.plus(vectors.vector(noun)) : sum;
        }
        int nouns = mention.nouns().size();
        return Matrix.stack(sum.scale(1.0 / nouns), Matrix.column(nouns - 1, -between));
    }

    /**
     * Returns how probable each mention is.
     *
     * @param story k mentions
     * @return (k, 1), adds up to 1
     */
    public Matrix probabilities(Stories.Story story) {
        int row = story.pronoun().ordinal();
        return Activations.softmax(w.rowRange(row, row + 1).times(features(story)).transpose());
    }

    /**
     * Returns the loss of one story.
     *
     * @param story a story
     * @return −log of the probability of its answer
     */
    public double loss(Stories.Story story) {
        return -Math.log(probabilities(story).get(story.answer(), 0));
    }

    /**
     * Returns the gradient of the loss of one story: {@code dW[pronoun] = (p − y)ᵀ xᵀ}.
     *
     * @param story a story
     * @return zero in the rows of the other pronouns, (4, n + 2)
     */
    public Matrix gradient(Stories.Story story) {
        Matrix difference = probabilities(story);
        difference.set(story.answer(), 0, difference.get(story.answer(), 0) - 1);
        Matrix row = features(story).times(difference);
        int pronoun = story.pronoun().ordinal();
        return Matrix.build(4, row.rows(), (i, j) -> i == pronoun ? row.get(j, 0) : 0);
    }

    /**
     * Returns the most probable mention.
     *
     * @param story a story
     * @return its number
     */
    public int resolve(Stories.Story story) {
        return probabilities(story).argmax(0);
    }

    /**
     * Returns the share of stories that are resolved right.
     *
     * @param stories at least one
     * @return from 0 to 1
     */
    public double accuracy(List<Stories.Story> stories) {
        return share(stories.stream().filter(s -> resolve(s) == s.answer()).count(), stories);
    }

    /**
     * Returns what the usual rule is worth: the nearest noun.
     *
     * @param stories at least one
     * @return from 0 to 1
     */
    public static double accuracyOfNearest(List<Stories.Story> stories) {
        return share(
                stories.stream().filter(s -> s.answer() == s.mentions().size() - 1).count(),
                stories);
    }

    private static double share(long right, List<Stories.Story> stories) {
        return (double) right / stories.size();
    }

    /**
     * Returns the learned weights.
     *
     * @return a copy, one row a pronoun, (4, n + 2)
     */
    public Matrix weights() {
        return w.copy();
    }
}
