package org.seqlab.words.sentence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.words.corpus.TemplateVectors;

class SentenceLstmTrainerTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lossFallsWithFrozenAndWithTunedVectors(boolean tuned) {
        SentenceLstmTrainer model = new SentenceLstmTrainer(TemplateVectors.shipped(), 5, tuned, 1);
        EmojiSentences sentences = EmojiSentences.test();
        List<Double> losses = new ArrayList<>();
        model.train(sentences, 60, losses::add);
        assertTrue(losses.get(59) < 0.6 * losses.get(0), losses.toString());
        assertTrue(model.accuracy(sentences) > 0.6);
        int label = model.predict("zzz");
        assertTrue(label >= 0 && label < 5);
    }
}
