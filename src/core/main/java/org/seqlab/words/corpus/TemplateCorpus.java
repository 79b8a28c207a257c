package org.seqlab.words.corpus;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.NumpyRandom;

/**
 * Sentences from templates, with relations planted that vectors should find: gender, capitals, and
 * a bias of professions.
 *
 * <p>The world is in {@code datasets/template-words}; a seed decides every sentence, on every
 * machine. Not here: grammar, ambiguity, rare words.
 */
public final class TemplateCorpus {
    /** The number of sentences of the corpus that the shipped vectors come from. */
    public static final int SENTENCES = 30_000;

    /** The seed of that corpus. */
    public static final long SEED = 5;

    private static final double ROLES = 0.42;
    private static final double CAPITALS = 0.30;
    private static final double PROFESSIONS = 0.14;
    private static final double ASIDE = 0.1;
    private static final double ELSE = 0.4;
    private static final List<String> MALE = List.of("he", "his", "him", "himself");
    private static final List<String> FEMALE = List.of("she", "her", "her", "herself");

    private final TemplateWorld world = TemplateWorld.read();
    private final NumpyRandom random;

    private TemplateCorpus(long seed) {
        random = new NumpyRandom(seed);
    }

    /**
     * Makes the standard corpus: {@link #SENTENCES} sentences from {@link #SEED}.
     *
     * @return lower-case sentences without punctuation
     */
    public static List<String> standard() {
        return sentences(SENTENCES, SEED);
    }

    /**
     * Makes sentences.
     *
     * @param count how many
     * @param seed decides every word
     * @return lower-case sentences without punctuation, words separated by single spaces
     */
    public static List<String> sentences(int count, long seed) {
        TemplateCorpus corpus = new TemplateCorpus(seed);
        List<String> sentences = new ArrayList<>(count);
        for (int s = 0; s < count; s++) {
            sentences.add(corpus.sentence());
        }
        return sentences;
    }

    private String sentence() {
        double kind = random.randomSample();
        if (kind < ROLES) {
            TemplateWorld.Pair role = any(world.roles());
            boolean female = random.randomSample() < 0.5;
            String word = female ? role.second() : role.first();
            boolean aside = random.randomSample() < ASIDE;
            return fill("role", word, things(role, world.roles()), female != aside);
        }
        if (kind < ROLES + CAPITALS) {
            TemplateWorld.Pair pair = any(world.capitals());
            boolean capital = random.randomSample() < 0.5;
            String word = capital ? pair.second() : pair.first();
            boolean aside = random.randomSample() < ASIDE;
            String kindOfPlace = capital != aside ? "capital" : "country";
            return fill(kindOfPlace, word, things(pair, world.capitals()), false);
        }
        if (kind < ROLES + CAPITALS + PROFESSIONS) {
            TemplateWorld.Profession profession = any(world.professions());
            boolean female = random.randomSample() < profession.female();
            return fill("profession", profession.name(), profession.things(), female);
        }
        List<String> words = any(world.topics()).words();
        return fill("topic", any(words), words, false);
    }

    /** The pair's own things, or now and then those of any pair: few words never meet. */
    private List<String> things(TemplateWorld.Pair pair, List<TemplateWorld.Pair> all) {
        return random.randomSample() < ELSE ? any(all).things() : pair.things();
    }

    private String fill(String template, String word, List<String> things, boolean female) {
        int thing = random.randint(0, things.size());
        int other = random.randint(0, things.size() - 1);
        List<String> pronouns = female ? FEMALE : MALE;
        StringBuilder sentence = new StringBuilder();
        for (String token : any(world.templates().get(template)).split(" ")) {
            String filled =
                    switch (token) {
                        case "WORD" -> word;
                        case "THING" -> things.get(thing);
                        case "OTHER" -> things.get(other < thing ? other : other + 1);
                        case "HE" -> pronouns.get(0);
                        case "HIS" -> pronouns.get(1);
                        case "HIM" -> pronouns.get(2);
                        case "HIMSELF" -> pronouns.get(3);
                        default -> token;
                    };
            sentence.append(sentence.isEmpty() ? "" : " ").append(filled);
        }
        return sentence.toString();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.randint(0, choices.size()));
    }
}
