package org.seqlab.dates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final LocalDate DAY = LocalDate.of(2007, 7, 5);

    @ParameterizedTest
    @CsvSource({
        "short, 7/5/07",
        "medium, jul 5 2007",
        "long, july 5 2007",
        "full, thursday july 5 2007",
        "dd MMM YYY, 05 jul 2007",
        "d MM YY, 5 07 07",
        "dd.MM.YY, 05.07.07",
        "EEE d MMM yyy, thu 5 jul 2007",
        "yyy'-w'M, 2007-w7"
    })
    void patternsByHand(String pattern, String text) {
        assertEquals(text, new DatePattern(pattern, DateLanguage.ENGLISH).format(DAY));
    }

    @Test
    void theYearIsTheCalendarYearWhereTheWeekBasedOneDiffers() {
        LocalDate day = LocalDate.of(2014, 12, 29);
        assertEquals(
                "29 dec 2014", new DatePattern("d MMM, YYY", DateLanguage.ENGLISH).format(day));
    }

    @Test
    void otherLanguagesNameTheirMonths() {
        assertEquals(
                "5 juillet 2007", new DatePattern("d MMMM y", DateLanguage.FRENCH).format(DAY));
        assertEquals("donnerstag", new DatePattern("EEEE", DateLanguage.GERMAN).format(DAY));
        for (DateLanguage language : DateLanguage.ALL) {
            assertEquals(12, language.months().size());
            assertEquals(12, language.shortMonths().stream().distinct().count());
            assertEquals(7, language.days().size());
        }
    }

    @Test
    void anUnknownPatternLetterIsNamed() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new DatePattern("d Q", DateLanguage.ENGLISH).format(DAY));
        assertEquals(
                "DatePattern: pattern must be made of d, M, y and E, but 'd Q' has 'Q'.",
                e.getMessage());
    }

    @Test
    void generatedExamplesMeanWhatTheySayAndFitTheCourseVocabulary() {
        DateGenerator generator = DateGenerator.course();
        CharacterVocabulary human = generator.vocabulary();
        assertEquals(37, human.size());
        for (DateExample example : generator.next(500, new Random(1))) {
            int[] indices = human.indices(example.human(), 30);
            assertEquals(example.human(), human.text(indices));
            LocalDate date = LocalDate.parse(example.machine());
            assertTrue(example.human().contains(String.valueOf(date.getDayOfMonth())));
        }
        assertEquals(generator.next(5, new Random(7)), generator.next(5, new Random(7)));
    }

    @Test
    void everyExtendedDateFitsThirtyCharactersOfItsVocabulary() {
        DateGenerator generator = DateGenerator.extended();
        CharacterVocabulary human = generator.vocabulary();
        for (DateExample example : generator.next(3000, new Random(2))) {
            assertEquals(30, human.indices(example.human(), 30).length);
        }
    }

    @Test
    void indicesAreLowerCaseWithoutCommasAndPadded() {
        int[] found = CharacterVocabulary.human().indices("9 May, 98", 10);
        assertArrayEquals(new int[] {12, 0, 24, 13, 34, 0, 12, 11, 36, 36}, found);
        assertArrayEquals(new int[] {2, 0, 10}, CharacterVocabulary.machine().indices("1-9", 3));
    }

    @Test
    void aTextLongerThanTheModelReadsIsRefused() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> CharacterVocabulary.human().indices("may 1998", 5));
        assertEquals(
                "CharacterVocabulary.indices: text must have at most 5 characters (T_x), but"
                        + " 'may 1998' has 8.",
                e.getMessage());
    }

    @Test
    void anUnknownCharacterIsRefusedOrReplaced() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> CharacterVocabulary.machine().indices("1x", 2));
        assertEquals(
                "CharacterVocabulary.indices: every character of text must be one of -0123456789,"
                        + " but '1x' has 'x'.",
                e.getMessage());
        CharacterVocabulary human = CharacterVocabulary.human();
        assertArrayEquals(new int[] {35, 4}, human.indicesWithUnknown("é1", 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CharacterVocabulary(Map.of("a", 0, "b", 2)));
        assertThrows(IllegalArgumentException.class, CharacterVocabulary.machine()::unknown);
        e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> CharacterVocabulary.machine().text(new int[] {3, 11}));
        assertEquals(
                "CharacterVocabulary.symbol: index must be 0 to 10, but it is 11.", e.getMessage());
    }

    @Test
    void theCoursesTranslatorHas52960Parameters() {
        DateTranslator model = DateTranslator.zeros(37, 11, 32, 64, 10);
        assertEquals(52_960, model.parameterCount());
        List<String> layers = model.layers(30);
        assertEquals(12, layers.size());
        assertEquals("LSTM (64) 33024 tanh", layers.get(10));
    }

    @Test
    void anUntrainedTranslatorGuessesUniformlyAndLooksEverywhere() {
        DateTranslator model = DateTranslator.zeros(5, 3, 2, 7, 11);
        DateTranslator.Translation said = model.translate(new int[][] {{4, 0}, {1, 1}}, 3);
        assertEquals(Math.log(3) * 3, DateTranslator.loss(said, new int[2][3]), 1e-12);
        assertEquals(
                0.5, said.map(1, List.of("a", "b"), List.of("x", "y", "z")).weights().get(2, 0));
        assertArrayEquals(new int[3], said.tokens(0));
        assertThrows(IllegalArgumentException.class, () -> model.translate(new int[][] {{5}}, 1));
    }

    @Test
    void anEmptyGeneratorIsRefused() {
        LocalDate day = LocalDate.of(2000, 1, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new DateGenerator(List.of(), DateLanguage.ALL, day, day.plusDays(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DateGenerator(List.of("d"), DateLanguage.ALL, day, day));
    }
}
