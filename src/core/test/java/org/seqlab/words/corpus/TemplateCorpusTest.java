package org.seqlab.words.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.seqlab.words.sentence.EmojiSentences;
import org.seqlab.words.table.VectorTable;

class TemplateCorpusTest {
    @Test
    void seedDecidesEverySentence() {
        assertEquals(TemplateCorpus.sentences(50, 1), TemplateCorpus.sentences(50, 1));
        assertNotEquals(TemplateCorpus.sentences(50, 1), TemplateCorpus.sentences(50, 2));
        for (String sentence : TemplateCorpus.sentences(2000, 9)) {
            assertEquals(sentence.toLowerCase(java.util.Locale.ROOT), sentence);
            assertTrue(sentence.split(" ").length >= 4, sentence);
        }
    }

    @Test
    void shippedVectorsAnswerThePlantedQuestions() {
        VectorTable vectors = TemplateVectors.shipped();
        assertEquals(50, vectors.dimension());
        assertTrue(AnalogyQuestions.gender().ask(vectors).accuracy() >= 0.99);
        assertTrue(AnalogyQuestions.capitals().ask(vectors).accuracy() >= 0.99);
        assertEquals(380, AnalogyQuestions.gender().lines().size());
    }

    @Test
    void emojiSentencesAreSplitWithoutOverlap() {
        EmojiSentences training = EmojiSentences.training();
        EmojiSentences test = EmojiSentences.test();
        assertEquals(160, training.sentences().size());
        assertEquals(40, test.sentences().size());
        Set<String> all = new HashSet<>(training.sentences());
        all.addAll(test.sentences());
        assertEquals(200, all.size());
        int[] perClass = new int[5];
        for (int label : test.labels()) {
            perClass[label]++;
        }
        assertArrayEquals(new int[] {8, 8, 8, 8, 8}, perClass);
        List<String> emoji = EmojiSentences.EMOJI;
        assertEquals(5, new HashSet<>(emoji).size());
    }
}
