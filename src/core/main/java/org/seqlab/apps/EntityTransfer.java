package org.seqlab.apps;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Embedding;
import org.seqlab.fused.Sequential;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Progress;
import org.seqlab.train.SplitMix;

/**
 * What word vectors carry over: a few labeled sentences about orange farmers, then a durian
 * cultivator.
 *
 * <p>"… is an orange farmer" follows a person's name, "… is an orange brand" a company's. The labeled
 * sentences use common words only, the test uses rare ones (durian, cultivator, label), and all names
 * are unknown. Vectors that were counted on plain text, where rare and common words stand in like
 * places, let the network understand words that it never saw labeled; random vectors do not.
 */
public final class EntityTransfer {
    private static final String[] COMMON_FRUIT = {"orange", "apple", "banana"};
    private static final String[] RARE_FRUIT = {"durian", "quince", "lychee"};
    private static final String[] COMMON_JOBS = {"farmer", "grower", "picker"};
    private static final String[] RARE_JOBS = {"cultivator", "gardener", "planter"};
    private static final String[] COMMON_FIRMS = {"brand", "company", "shop"};
    private static final String[] RARE_FIRMS = {"label", "firm", "store"};
    private static final int SIZE = 8;

    private EntityTransfer() {}

    /** Plain text in which all these words appear. */
    static List<String> plainText(int count, long seed) {
        Random random = new Random(seed);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String fruit = either(COMMON_FRUIT, RARE_FRUIT, random);
            String job = either(COMMON_JOBS, RARE_JOBS, random);
            String firm = either(COMMON_FIRMS, RARE_FIRMS, random);
            text.add(
                    switch (random.nextInt(6)) {
                        case 0 -> "the old " + job + " walks home tired";
                        case 1 -> "every " + job + " gets up early and walks";
                        case 2 -> "the new " + firm + " sells shares today";
                        case 3 -> "every " + firm + " pays tax and sells";
                        case 4 -> "she eats a ripe " + fruit + " for breakfast";
                        default -> "a sweet " + fruit + " falls from the tree";
                    });
        }
        return text;
    }

    private static String either(String[] common, String[] rare, Random random) {
        String[] words = random.nextInt(4) == 0 ? rare : common;
        return words[random.nextInt(words.length)];
    }

    /** Labeled sentences about unknown names; their tags are those of {@link Entities}. */
    static List<Entities.Tagged> labeled(int count, boolean rare, long seed) {
        Random random = new Random(seed);
        List<Entities.Tagged> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean person = random.nextBoolean();
            String[] fruit = rare ? RARE_FRUIT : COMMON_FRUIT;
            String[] jobs = rare ? RARE_JOBS : COMMON_JOBS;
            String[] firms = rare ? RARE_FIRMS : COMMON_FIRMS;
            String[] kinds = person ? jobs : firms;
            String names = random.nextBoolean() ? "unknown" : "unknown unknown";
            sentences.add(
                    new Entities.Sentence()
                            .add(names, person ? 1 : 3)
                            .add("is a", 0)
                            .add(fruit[random.nextInt(3)] + " " + kinds[random.nextInt(3)], 0)
                            .tagged());
        }
        return sentences;
    }

    /**
     * Trains on common words and tests on rare ones, with counted and with random vectors.
     *
     * @param seed source of everything
     * @param listener hears of every step
     * @return F1 of names with counted vectors, against random vectors
     */
    public static List<Outcome> train(long seed, Consumer<Progress> listener) {
        List<String> plain = plainText(3000, seed);
        List<String> all = new ArrayList<>(plain);
        all.addAll(Entities.texts(labeled(500, true, seed)));
        WordNumbers words = new WordNumbers(all);
        float[] counted = CountedVectors.of(words.of(plain), words.size(), SIZE);
        double random = f1(words, null, seed, listener);
        double transferred = f1(words, counted, seed, listener);
        return List.of(
                new Outcome(
                        "vectors counted on plain text",
                        "F1 of names beside unlabeled words",
                        transferred,
                        "random vectors",
                        random));
    }

    private static double f1(
            WordNumbers words, float[] vectors, long seed, Consumer<Progress> listener) {
        SplitMix rng = new SplitMix(seed);
        Embedding table = new Embedding("words", words.size(), SIZE, rng);
        FloatParameter rows = table.parameters().get(0);
        if (vectors != null) {
            System.arraycopy(vectors, 0, rows.value(), 0, vectors.length);
        }
        Labeler labeler =
                new Labeler(
                        new Sequential(
                                Entities.reader(true, SIZE, rng), new Dense("out", 32, 4, rng)));
        List<Entities.Tagged> train = labeled(200, false, seed + 1);
        List<Entities.Tagged> test = labeled(300, true, seed + 2);
        int[][] known = words.of(Entities.texts(train));
        int[][] fresh = words.of(Entities.texts(test));
        labeler.train(
                new WordInputs(table, known, false), Entities.tags(train), 15, 0.01, rng, listener);
        return Scores.f1(labeler.predict(new WordInputs(table, fresh, false)), Entities.tags(test));
    }
}
