package org.seqlab.apps;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.seqlab.fused.Bidirectional;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Embedding;
import org.seqlab.fused.LstmLayer;
import org.seqlab.fused.Sequential;
import org.seqlab.train.Progress;
import org.seqlab.train.SplitMix;

/**
 * DNA: each base is outside (0) or inside (1) a binding site; many-to-many, bidirectional.
 *
 * <p>A site is the word TGACGTCA in which each letter is another one with probability 0.12, so that
 * searching for the exact word finds about a third of the sites.
 */
public final class DnaMotifs {
    private static final String BASES = "ACGT";
    private static final String SITE = "TGACGTCA";
    private static final double CHANGE = 0.12;

    /**
     * A strand and the class of each base.
     *
     * @param bases letters A, C, G, T
     * @param inside 1 for a base inside a site, else 0
     */
    public record Strand(String bases, int[] inside) {
        int[] numbers() {
            return bases.chars().map(BASES::indexOf).toArray();
        }
    }

    private DnaMotifs() {}

    /**
     * Generates strands of 40 to 80 bases with 0 to 2 sites.
     *
     * @param count how many
     * @param seed source of the choices
     * @return the strands
     */
    public static List<Strand> strands(int count, long seed) {
        Random random = new Random(seed);
        return java.util.stream.Stream.generate(() -> strand(random)).limit(count).toList();
    }

    private static Strand strand(Random random) {
        int length = 40 + random.nextInt(41);
        char[] bases = new char[length];
        for (int i = 0; i < length; i++) {
            bases[i] = base(random);
        }
        int[] inside = new int[length];
        int from = 0;
        for (int left = random.nextInt(3); left > 0; left--) {
            int room = length - from - left * SITE.length();
            int at = from + random.nextInt(Math.max(1, room));
            plant(bases, inside, at, random);
            from = at + SITE.length();
        }
        return new Strand(new String(bases), inside);
    }

    private static void plant(char[] bases, int[] inside, int at, Random random) {
        for (int i = 0; i < SITE.length() && at + i < bases.length; i++) {
            bases[at + i] = random.nextDouble() < CHANGE ? base(random) : SITE.charAt(i);
            inside[at + i] = 1;
        }
    }

    private static char base(Random random) {
        return BASES.charAt(random.nextInt(4));
    }

    /**
     * Trains a bidirectional LSTM and compares it with a search for the exact word.
     *
     * @param seed source of everything
     * @param listener hears of every step
     * @return F1 of bases inside sites, on new strands
     */
    public static List<Outcome> train(long seed, Consumer<Progress> listener) {
        List<Strand> train = strands(1500, seed);
        List<Strand> test = strands(400, seed + 1);
        SplitMix rng = new SplitMix(seed);
        Embedding table = new Embedding("bases", BASES.length(), 8, rng);
        Labeler labeler =
                new Labeler(
                        new Sequential(
                                new Bidirectional(
                                        new LstmLayer("right", 8, 32, rng),
                                        new LstmLayer("left", 8, 32, rng)),
                                new Dense("out", 64, 2, rng)));
        labeler.train(inputs(table, train), labels(train), 10, 0.01, rng, listener);
        int[][] exact = test.stream().map(s -> byExactWord(s.bases())).toArray(int[][]::new);
        return List.of(
                new Outcome(
                        "LSTM from both sides",
                        "F1 of bases inside sites",
                        Scores.f1(labeler.predict(inputs(table, test)), labels(test)),
                        "search for " + SITE,
                        Scores.f1(exact, labels(test))));
    }

    private static Inputs inputs(Embedding table, List<Strand> strands) {
        int[][] numbers = strands.stream().map(Strand::numbers).toArray(int[][]::new);
        return new WordInputs(table, numbers, true);
    }

    private static int[][] labels(List<Strand> strands) {
        return strands.stream().map(Strand::inside).toArray(int[][]::new);
    }

    static int[] byExactWord(String bases) {
        int[] found = new int[bases.length()];
        for (int at = bases.indexOf(SITE); at >= 0; at = bases.indexOf(SITE, at + 1)) {
            Arrays.fill(found, at, at + SITE.length(), 1);
        }
        return found;
    }
}
