package org.seqlab.pretrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seqlab.tape.DirectionCheck;
import org.seqlab.tape.SoftTargets;
import org.seqlab.tape.Tape;
import org.seqlab.tape.Tensor;
import org.seqlab.train.SplitMix;
import org.seqlab.transformer.TextEncoder;

class PretrainTest {
    private static final List<List<String>> TEXTS = Passages.plain(7, 3);

    @Test
    void generatorsRepeatThemselvesAndAnswersAreInThePassage() {
        assertEquals(Passages.plain(40, 5), Passages.plain(40, 5));
        for (Passages.Question q : Passages.questions(200, 5)) {
            int mark = q.words().indexOf("?");
            assertTrue(q.first() > mark && q.last() >= q.first(), q.toString());
            assertEquals(
                    q.words().get(0).equals("who"), q.answer().endsWith(" corp"), q.toString());
        }
        for (Passages.Tagged s : Passages.tagged(200, 5)) {
            assertEquals(s.words().size(), s.tags().length);
        }
    }

    @Test
    void unknownWordsAreNamed() {
        assertTrue(
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Passages.numbers(List.of("anna", "zzz")))
                        .getMessage()
                        .endsWith("but one is \"zzz\"."));
    }

    @Test
    void aboutOneWordInFiveIsHiddenAndKnown() {
        List<List<String>> texts = Passages.plain(500, 9);
        MaskedWords.Batch batch = MaskedWords.hide(texts, new SplitMix(1));
        int words = 0;
        int masks = 0;
        for (int j = 0; j < texts.size(); j++) {
            int[] truth = Passages.numbers(texts.get(j));
            assertEquals(Passages.START, batch.seen()[j][0]);
            assertEquals(-1, batch.hidden()[j][0]);
            for (int t = 1; t < truth.length; t++) {
                int hidden = batch.hidden()[j][t];
                words++;
                masks += batch.seen()[j][t] == Passages.MASK ? 1 : 0;
                assertEquals(truth[t], hidden >= 0 ? hidden : batch.seen()[j][t]);
            }
        }
        assertEquals(0.2, (double) batch.count() / words, 0.02);
        assertEquals(0.16, (double) masks / words, 0.02);
    }

    @Test
    void gradientsOfMaskedWordsMatchTheSlopeOfTheLoss() {
        MaskedWords model = new MaskedWords(2, new SplitMix(2));
        MaskedWords.Batch batch = MaskedWords.hide(TEXTS.subList(0, 5), new SplitMix(1));
        DirectionCheck.gradients(model.parameters(), tape -> model.loss(tape, batch, 0, 5));
    }

    @Test
    void paddingChangesNothing() {
        TextEncoder encoder = new MaskedWords(2, new SplitMix(2)).encoder();
        List<int[]> rows = new ArrayList<>();
        TEXTS.forEach(text -> rows.add(Passages.numbers(text)));
        int[][] all = rows.toArray(int[][]::new);
        Tensor together = encoder.forward(Tape.forInference(), all);
        for (int j = 0; j < all.length; j++) {
            Tensor alone = encoder.forward(Tape.forInference(), new int[][] {all[j]});
            for (int t = 0; t < all[j].length; t++) {
                for (int i = 0; i < encoder.width(); i++) {
                    assertEquals(alone.get(t, i), together.get(t * all.length + j, i), 2e-4);
                }
            }
        }
    }

    @Test
    void gradientsOfAStudentMatchTheSlopeOfItsLoss() {
        MaskedWords teacher = new MaskedWords(2, new SplitMix(2));
        MaskedWords student = new MaskedWords(1, new SplitMix(3));
        MaskedWords.Batch batch = MaskedWords.hide(TEXTS.subList(0, 3), new SplitMix(1));
        DirectionCheck.gradients(
                student.parameters(),
                tape -> Distillation.loss(student, teacher, tape, batch, 0, 3));
    }

    @Test
    void studentsAreHalfAsDeepAndLearnToAgreeWithTheirTeacher() {
        MaskedWords teacher = MaskedWords.train(20, 5, p -> {});
        MaskedWords beginner = new MaskedWords(1, new SplitMix(7));
        beginner.copyFrom(teacher);
        MaskedWords student = Distillation.student(teacher, 20, 7, p -> {});
        assertEquals(2, teacher.encoder().depth());
        assertEquals(1, student.encoder().depth());
        double before = disagreement(beginner, teacher);
        double after = disagreement(student, teacher);
        assertTrue(after < 0.7 * before, before + " became " + after);
    }

    private static double disagreement(MaskedWords student, MaskedWords teacher) {
        MaskedWords.Batch batch = MaskedWords.hide(Passages.plain(40, 11), new SplitMix(1));
        Tensor scores = student.scores(Tape.forInference(), batch.seen());
        Tensor taught = teacher.scores(Tape.forInference(), batch.seen());
        int[] hidden = batch.targets(0, 40);
        return SoftTargets.loss(Tape.forInference(), scores, taught, hidden, 2, batch.count());
    }

    @Test
    void likeliestWordsAreSortedAndBeginWithTheGuess() {
        MaskedWords model = new MaskedWords(2, new SplitMix(2));
        List<String> words = TEXTS.get(0);
        Map<String, Double> all = model.likeliest(words, 2, Passages.vocabulary());
        assertEquals(model.guess(words, 2), all.keySet().iterator().next());
        assertEquals(1, all.values().stream().mapToDouble(p -> p).sum(), 1e-5);
        List<Double> sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.reverseOrder());
        assertEquals(sorted, List.copyOf(all.values()));
        assertEquals(3, model.likeliest(words, 2, 3).size());
    }

    @Test
    void aFewSentencesAreLearnedByHeart() {
        List<Passages.Tagged> sentences = Passages.tagged(11, 4);
        TextEncoder encoder = new MaskedWords(2, new SplitMix(2)).encoder();
        FineTuning names =
                FineTuning.names(encoder, FineTuning.Mode.FROM_SCRATCH, sentences, 60, 3);
        assertTrue(names.f1(sentences) > 0.9);
    }

    @Test
    void frozenEncodersStayAsTheyAre() {
        TextEncoder encoder = new MaskedWords(2, new SplitMix(2)).encoder();
        float[] before = encoder.parameters().get(1).value().clone();
        FineTuning.names(encoder, FineTuning.Mode.TUNED, Passages.tagged(11, 4), 3, 3);
        FineTuning.names(encoder, FineTuning.Mode.FROZEN, Passages.tagged(11, 4), 3, 3);
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                before, encoder.parameters().get(1).value());
    }
}
