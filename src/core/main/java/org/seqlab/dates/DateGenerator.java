package org.seqlab.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws dates uniformly from a range and writes each in a pattern drawn uniformly from a list.
 *
 * <p>The course draws from 1970 to today and lists two-digit years among its patterns, so the model
 * must learn that 69 is not a year. Where a list has {@code M/d/yy} with {@code d/M/yy} no one could
 * tell them apart; ours never do.
 *
 * @param patterns the patterns to draw from, repeated ones more often
 * @param languages the languages to draw from
 * @param from first day
 * @param to the day after the last
 */
public record DateGenerator(
        List<String> patterns, List<DateLanguage> languages, LocalDate from, LocalDate to) {
    /** Keeps copies and checks that there is something to draw. */
    public DateGenerator {
        patterns = List.copyOf(patterns);
        languages = List.copyOf(languages);
        if (patterns.isEmpty() || languages.isEmpty() || !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "DateGenerator: patterns and languages must not be empty and from must be"
                            + " before to, but there are "
                            + patterns.size()
                            + " patterns, "
                            + languages.size()
                            + " languages and the days from "
                            + from
                            + " to "
                            + to
                            + ".");
        }
    }

    /**
     * Returns the course's generator: its patterns, English, the days from 1970 to 2021.
     *
     * @return a generator
     */
    public static DateGenerator course() {
        return new DateGenerator(
                DatePattern.COURSE,
                List.of(DateLanguage.ENGLISH),
                LocalDate.of(1970, 1, 1),
                LocalDate.of(2022, 1, 1));
    }

    /**
     * Returns the extension: the course's patterns and more, in all our languages.
     *
     * @return a generator
     */
    public static DateGenerator extended() {
        List<String> all = new ArrayList<>(DatePattern.COURSE);
        all.addAll(DatePattern.MORE);
        return new DateGenerator(
                all, DateLanguage.ALL, LocalDate.of(1970, 1, 1), LocalDate.of(2070, 1, 1));
    }

    /**
     * Draws one example.
     *
     * @param random the source of randomness
     * @return a date both ways
     */
    public DateExample next(RandomGenerator random) {
        LocalDate date = LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), to.toEpochDay()));
        String pattern = patterns.get(random.nextInt(patterns.size()));
        DateLanguage language = languages.get(random.nextInt(languages.size()));
        return new DateExample(new DatePattern(pattern, language).format(date), date.toString());
    }

    /**
     * Draws examples.
     *
     * @param count how many
     * @param random the source of randomness
     * @return the examples in the order drawn
     */
    public List<DateExample> next(int count, RandomGenerator random) {
        List<DateExample> examples = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            examples.add(next(random));
        }
        return examples;
    }

    /**
     * Returns the vocabulary of everything that can be drawn.
     *
     * @return the course's vocabulary if it suffices, else one of all characters that occur
     */
    public CharacterVocabulary vocabulary() {
        List<String> texts = new ArrayList<>();
        for (DateLanguage language : languages) {
            texts.addAll(language.months());
            texts.addAll(language.shortMonths());
            texts.addAll(language.days());
        }
        texts.add(" ./0123456789");
        boolean english = languages.equals(List.of(DateLanguage.ENGLISH));
        return english ? CharacterVocabulary.human() : CharacterVocabulary.covering(texts);
    }
}
