package org.seqlab.pretrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.tape.DirectionCheck;
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
            assertEquals(q.words().contains("corp"), q.answer().endsWith(" corp"), q.toString());
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
        MaskedWords model = new MaskedWords(new SplitMix(2));
        MaskedWords.Batch batch = MaskedWords.hide(TEXTS.subList(0, 2), new SplitMix(1));
        DirectionCheck.gradients(model.parameters(), tape -> model.loss(tape, batch, 0, 2));
    }

    @Test
    void paddingChangesNothing() {
        TextEncoder encoder = MaskedWords.blank(new SplitMix(2));
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
    void aFewSentencesAreLearnedByHeart() {
        List<Passages.Tagged> sentences = Passages.tagged(11, 4);
        FineTuning names = FineTuning.names(null, FineTuning.Mode.FROM_SCRATCH, sentences, 60, 3);
        assertTrue(names.f1(sentences) > 0.9);
    }

    @Test
    void frozenEncodersStayAsTheyAre() {
        TextEncoder encoder = MaskedWords.blank(new SplitMix(2));
        float[] before = encoder.parameters().get(1).value().clone();
        FineTuning.names(encoder, FineTuning.Mode.TUNED, Passages.tagged(11, 4), 3, 3);
        FineTuning.names(encoder, FineTuning.Mode.FROZEN, Passages.tagged(11, 4), 3, 3);
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                before, encoder.parameters().get(1).value());
    }
}
