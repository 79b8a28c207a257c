package org.seqlab.translate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.seqlab.seq2seq.Bleu;

/**
 * Writes French sentences and what they may mean in English.
 *
 * <p>French has genders, agreement and adjectives after their noun; one French present tense has
 * several English renderings: <em>visits</em>, <em>is visiting</em>, <em>is going to visit</em>,
 * <em>will visit</em>. They are drawn like the choices of many translators. The single likeliest
 * rendering is <em>visits</em>, but the likeliest second word is <em>is</em>: greedy search takes the
 * wrong turn, as in the lecture.
 */
public final class PhraseBook {
    /** Share of each rendering: simple, continuous, going to, will. */
    private static final double[] RENDERINGS = {0.40, 0.26, 0.22, 0.12};

    private static final double NEGATIVE = 0.25;
    private static final double FRONTED = 0.2;

    private PhraseBook() {}

    /** The parts of one sentence. */
    private record Draft(
            French.Subject subject,
            French.Verb verb,
            French.Phrase object,
            French.Phrase time,
            boolean negative) {}

    /**
     * Draws one pair.
     *
     * @param random the source of randomness
     * @return French and one English rendering
     */
    public static SentencePair next(RandomGenerator random) {
        Draft draft = draft(random);
        return new SentencePair(french(draft), english(draft, random));
    }

    /**
     * Draws pairs.
     *
     * @param count how many
     * @param random the source of randomness
     * @return the pairs in the order drawn
     */
    public static List<SentencePair> next(int count, RandomGenerator random) {
        List<SentencePair> pairs = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            pairs.add(next(random));
        }
        return pairs;
    }

    /**
     * A sentence with the answers of several translators.
     *
     * @param source French
     * @param references different English renderings, the first drawn first
     */
    public record Exam(List<String> source, List<List<String>> references) {}

    /**
     * Draws sentences for an examination that do not occur among the given ones.
     *
     * @param count how many
     * @param translators how many renderings to draw; equal ones count once
     * @param known sentences to leave out
     * @param random the source of randomness
     * @return the examination
     */
    public static List<Exam> exam(
            int count, int translators, Set<List<String>> known, RandomGenerator random) {
        List<Exam> exams = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>(known);
        while (exams.size() < count) {
            Draft draft = draft(random);
            if (seen.add(french(draft))) {
                Set<List<String>> references = new LinkedHashSet<>();
                for (int k = 0; k < translators; k++) {
                    references.add(english(draft, random));
                }
                exams.add(new Exam(french(draft), List.copyOf(references)));
            }
        }
        return exams;
    }

    private static Draft draft(RandomGenerator random) {
        boolean place = random.nextBoolean();
        return new Draft(
                pick(French.SUBJECTS, random),
                pick(place ? French.PLACE_VERBS : French.THING_VERBS, random),
                place ? pick(French.PLACES, random) : thing(random),
                pick(French.TIMES, random),
                random.nextDouble() < NEGATIVE);
    }

    private static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    private static French.Phrase thing(RandomGenerator random) {
        French.Noun noun = pick(French.NOUNS, random);
        French.Adjective adjective = pick(French.ADJECTIVES, random);
        if (random.nextInt(3) == 0) {
            String number = random.nextBoolean() ? "deux two" : "trois three";
            String[] both = number.split(" ");
            String form = noun.feminine() ? adjective.manyFeminine() : adjective.many();
            return new French.Phrase(
                    both[0] + " " + order(adjective, form, noun.many()),
                    both[1] + " " + adjective.english() + " " + noun.englishMany());
        }
        String form = noun.feminine() ? adjective.feminine() : adjective.masculine();
        boolean definite = random.nextBoolean();
        String article = definite ? noun.feminine() ? "la" : "le" : noun.feminine() ? "une" : "un";
        String english = definite ? "the" : adjective.english().startsWith("o") ? "an" : "a";
        return new French.Phrase(
                article + " " + order(adjective, form, noun.one()),
                english + " " + adjective.english() + " " + noun.english());
    }

    private static String order(French.Adjective adjective, String form, String noun) {
        return adjective.before() ? form + " " + noun : noun + " " + form;
    }

    private static List<String> french(Draft d) {
        String verb = d.subject().plural() ? d.verb().many() : d.verb().one();
        boolean vowel = "aeiouéèê".indexOf(verb.charAt(0)) >= 0;
        String negated = (vowel ? "n'" : "ne ") + verb + " pas";
        return Bleu.words(
                d.subject().french()
                        + " "
                        + (d.negative() ? negated : verb)
                        + " "
                        + d.object().french()
                        + " "
                        + d.time().french());
    }

    private static List<String> english(Draft d, RandomGenerator random) {
        String clause = d.subject().english() + " " + verb(d, random) + " " + d.object().english();
        String time = d.time().english();
        boolean fronted = random.nextDouble() < FRONTED;
        return Bleu.words(fronted ? time + " , " + clause : clause + " " + time);
    }

    private static String verb(Draft d, RandomGenerator random) {
        boolean plural = d.subject().plural();
        String be = (plural ? "are" : "is") + (d.negative() ? " not " : " ");
        String base = d.verb().base();
        return switch (rendering(random)) {
            case 0 -> simple(d, plural);
            case 1 -> be + d.verb().ing();
            case 2 -> be + "going to " + base;
            default -> "will " + (d.negative() ? "not " : "") + base;
        };
    }

    private static String simple(Draft d, boolean plural) {
        if (d.negative()) {
            return (plural ? "do not " : "does not ") + d.verb().base();
        }
        return plural ? d.verb().base() : d.verb().third();
    }

    private static int rendering(RandomGenerator random) {
        double left = random.nextDouble();
        for (int k = 0; k < RENDERINGS.length - 1; k++) {
            left -= RENDERINGS[k];
            if (left < 0) {
                return k;
            }
        }
        return RENDERINGS.length - 1;
    }
}
