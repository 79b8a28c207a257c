package org.seqlab.words.corpus;

import java.util.List;
import org.seqlab.words.bias.BiasDirection;

/** The professions of the template corpus, whose bias was planted, and words to measure it with. */
public final class Professions {
    private static final double WOMEN = 0.7;
    private static final double MEN = 0.3;

    private Professions() {}

    /**
     * Returns all professions.
     *
     * @return 22 words
     */
    public static List<String> all() {
        return between(0, 1);
    }

    /**
     * Returns the professions whose sentences mostly say "she".
     *
     * @return 8 words
     */
    public static List<String> ofWomen() {
        return between(WOMEN, 1);
    }

    /**
     * Returns the professions whose sentences mostly say "he".
     *
     * @return 8 words
     */
    public static List<String> ofMen() {
        return between(0, MEN);
    }

    private static List<String> between(double least, double most) {
        return TemplateWorld.read().professions().stream()
                .filter(p -> p.female() >= least && p.female() <= most)
                .map(TemplateWorld.Profession::name)
                .toList();
    }

    /**
     * Returns the pairs that define the axis of gender.
     *
     * @return the roles, male first
     */
    public static List<BiasDirection.Pair> genderPairs() {
        return TemplateWorld.read().roles().stream()
                .map(role -> new BiasDirection.Pair(role.first(), role.second()))
                .toList();
    }
}
