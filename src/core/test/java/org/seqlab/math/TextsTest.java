package org.seqlab.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seqlab.apps.WordNumbers;
import org.seqlab.dates.CharacterVocabulary;
import org.seqlab.dates.DateModel;
import org.seqlab.language.NameModel;
import org.seqlab.language.Vocabulary;
import org.seqlab.pretrain.Passages;
import org.seqlab.seq2seq.Bleu;
import org.seqlab.speech.Letters;
import org.seqlab.transformer.DateTransformer;
import org.seqlab.translate.SentencePairs;
import org.seqlab.translate.WordVocabulary;
import org.seqlab.words.sentence.SentenceAverage;

/** Whoever forgets a text learns which one. */
class TextsTest {
    private static final List<String> HOLE = Arrays.asList("ada", null, "bob");

    static Stream<Arguments> forgotten() {
        DateModel dates = DateModel.course(new SplittableRandom(1));
        DateTransformer transformer = new DateTransformer(new SplittableRandom(1));
        Vocabulary letters = Vocabulary.ofCharacters("ada");
        WordVocabulary words = new WordVocabulary(List.of(List.of("ada", "bob")), 2);
        return Stream.of(
                of("DateModel.translate: texts", () -> dates.translate(null)),
                of("DateModel.translate: every entry of texts", () -> dates.translate(HOLE)),
                of("CharacterVocabulary.indices: text", () -> dates.look(null)),
                of("DateTransformer.translate: texts", () -> transformer.translate(null)),
                of(
                        "CharacterVocabulary.covering: every entry of texts",
                        () -> CharacterVocabulary.covering(HOLE)),
                of("Vocabulary.ofCharacters: text", () -> Vocabulary.ofCharacters(null)),
                of("Vocabulary.encode: words", () -> letters.encode(null)),
                of("Vocabulary.encodeCharacters: text", () -> letters.encodeCharacters(null)),
                of("Vocabulary.mostFrequent: sentences", () -> Vocabulary.mostFrequent(null, 3)),
                of("Vocabulary.atLeast: sentences", () -> Vocabulary.atLeast(null, 3)),
                of("NameModel: names", () -> NameModel.course(null, 5)),
                of("WordVocabulary.encode: sentence", () -> words.encode(null)),
                of("SentencePairs.words: sentence", () -> SentencePairs.words(null)),
                of("Bleu.words: sentence", () -> Bleu.words(null)),
                of("SentenceAverage.words: sentence", () -> SentenceAverage.words(null)),
                of("Letters.encode: text", () -> Letters.encode(null)),
                of("WordNumbers: sentences", () -> new WordNumbers(null)),
                of(
                        "WordNumbers.of: every entry of sentences",
                        () -> new WordNumbers(List.of("a")).of(HOLE)),
                of("Passages.numbers: words", () -> Passages.numbers(null)));
    }

    private static Arguments of(String start, Executable call) {
        return Arguments.of(start, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgotten")
    void messageNamesTheArgumentAndSaysThatItIsNull(String start, Executable call) {
        String said = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(said.contains(start), said);
        assertTrue(said.endsWith("null."), said);
    }

    @Test
    void entryThatIsMissingHasItsNumber() {
        String said =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Texts.require("Here", "names", HOLE))
                        .getMessage();
        assertEquals("Here: every entry of names must be a text, but entry 1 of 3 is null.", said);
    }

    @Test
    void emptyTextsAreTexts() {
        assertEquals("", Texts.require("Here", "name", ""));
        assertEquals(List.of(), Texts.require("Here", "names", List.of()));
        assertEquals(List.of(), DateModel.course(new SplittableRandom(1)).translate(List.of()));
    }
}
