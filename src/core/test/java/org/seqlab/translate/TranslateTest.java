package org.seqlab.translate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.seq2seq.BeamSearch;
import org.seqlab.seq2seq.Bleu;
import org.seqlab.seq2seq.Hypothesis;
import org.seqlab.tape.DirectionCheck;
import org.seqlab.tape.Tape;
import org.seqlab.train.SplitMix;

class TranslateTest {
    private static final int[][] SOURCE = {{2, 3, 4, 0}, {5, 0}};
    private static final int[][] TARGET = {{3, 0}, {2, 4, 6, 0}};

    private static TranslationModel model() {
        return new TranslationModel(7, 8, 3, 5, new SplitMix(1));
    }

    @Test
    void gradientsMatchTheSlopeOfTheLossWithSentencesOfDifferentLength() {
        TranslationModel model = model();
        DirectionCheck.gradients(model.parameters(), tape -> model.loss(tape, SOURCE, TARGET, 6));
    }

    @Test
    void paddingDoesNotChangeTheLossOfASentence() {
        TranslationModel model = model();
        double apart = 0;
        for (int j = 0; j < 2; j++) {
            apart -= model.logProbability(SOURCE[j], TARGET[j]);
        }
        double together = model.loss(Tape.forInference(), SOURCE, TARGET, 1);
        // The backward direction reads padding first, so only about equal.
        assertEquals(apart, together, 0.5);
        double first =
                model.loss(
                        Tape.forInference(),
                        new int[][] {SOURCE[0], SOURCE[0]},
                        new int[][] {TARGET[0], TARGET[0]},
                        2);
        assertEquals(-model.logProbability(SOURCE[0], TARGET[0]), first, 1e-5);
    }

    @Test
    void everyBeamScoreIsTheProbabilityOfItsSentence() {
        TranslationModel model = model();
        BeamSearch beam = new BeamSearch(3, 5, WordVocabulary.END, true);
        for (Hypothesis h : beam.search(model.conditionedOn(SOURCE[0]))) {
            int[] tokens = h.tokens().stream().mapToInt(Integer::intValue).toArray();
            assertEquals(model.logProbability(SOURCE[0], tokens), h.logProbability(), 1e-4);
        }
    }

    @Test
    void attentionRowsSumToOne() {
        List<String> in = List.of("a", "b", "c", "end");
        assertEquals(
                1,
                model().look(SOURCE[0], TARGET[0], in, List.of("x", "end"))
                        .weights()
                        .rowRange(1, 2)
                        .sum(),
                1e-5);
    }

    @Test
    void frenchAgreesAndEnglishVaries() {
        List<SentencePair> pairs = PhraseBook.next(400, new SplitMix(1));
        assertTrue(pairs.stream().anyMatch(p -> String.join(" ", p.source()).contains("verte")));
        for (SentencePair pair : pairs) {
            String french = String.join(" ", pair.source());
            boolean many = french.startsWith("mes ") || french.startsWith("les enfants");
            if (many) {
                assertTrue(!pair.target().contains("is"), french);
            }
            assertEquals(french.contains(" pas "), pair.target().contains("not"), french);
        }
        assertTrue(pairs.stream().map(SentencePair::source).distinct().count() > 350);
    }

    @Test
    void anExamLeavesOutWhatWasLearned() {
        List<SentencePair> pairs = PhraseBook.next(50, new SplitMix(1));
        Set<List<String>> known = Translator.sources(pairs);
        List<PhraseBook.Exam> exams = PhraseBook.exam(50, 3, known, new SplitMix(1));
        assertEquals(50, exams.size());
        assertTrue(exams.stream().noneMatch(exam -> known.contains(exam.source())));
    }

    @Test
    void aFewStepsOfTrainingMakeTheReportWholeAndRepeatable() {
        List<SentencePair> pairs = PhraseBook.next(30, new SplitMix(1));
        Translator translator = Translator.train(pairs, 1, 7, p -> {});
        List<PhraseBook.Exam> exams = PhraseBook.exam(2, 2, Set.of(), new SplitMix(2));
        TranslationReport report = TranslationReport.of(translator, exams, 2, 0.7);
        assertEquals(report.errors().size(), report.analysis().faults().size());
        assertEquals(2, report.width());
        Translator again = Translator.train(pairs, 1, 7, p -> {});
        assertArrayEquals(
                translator.model().parameters().get(0).value(),
                again.model().parameters().get(0).value());
    }

    @Test
    void pairsAreReadFromTabSeparatedLines(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pairs.tsv");
        Files.writeString(
                file,
                "\ufeffGo.\tVa !\tsomeone\n\n# remark\nJane visits Africa.\tJane visite"
                        + " l'Afrique.\nfar too long a line of words\tx\n");
        List<SentencePair> pairs = SentencePairs.read(file, 5);
        assertEquals(
                List.of(
                        new SentencePair(List.of("go", "."), List.of("va", "!")),
                        new SentencePair(
                                Bleu.words("jane visits africa ."),
                                Bleu.words("jane visite l'afrique ."))),
                pairs);
    }

    @Test
    void aLineWithoutATabAndAFileInAnotherEncodingAreNamed(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("pairs.tsv");
        Files.writeString(file, "a\tb\nno tab here\n");
        IOException e = assertThrows(IOException.class, () -> SentencePairs.read(file, 9));
        assertTrue(e.getMessage().contains("line 2"), e.getMessage());
        assertTrue(e.getMessage().contains("no tab here"), e.getMessage());
        Files.write(file, "été\tsummer".getBytes(StandardCharsets.ISO_8859_1));
        IOException other = assertThrows(IOException.class, () -> SentencePairs.read(file, 9));
        assertTrue(other.getMessage().contains("UTF-8"), other.getMessage());
    }

    @Test
    void unknownWordsBecomeUnknownAndTheEndEndsASentence() {
        WordVocabulary words = new WordVocabulary(List.of(List.of("b", "a", "b")), 2);
        assertArrayEquals(new int[] {3, 1, 2, 0}, words.encode(List.of("a", "z", "b")));
        assertEquals(List.of("b"), words.decode(List.of(2, 0, 3)));
    }

    @Test
    void aSourceWithoutItsEndIsRefused() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> model().logProbability(new int[0], new int[] {0}));
        assertTrue(e.getMessage().contains("every source must have at least its end"));
    }
}
