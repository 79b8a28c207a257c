package org.seqlab.course;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.train.SplitMix;

class LetterLstmTest {
    @Test
    void untrainedModelGuesses() {
        int[][] names = LetterLstm.tokens(List.of("abc", "zebra"));
        assertArrayEquals(new int[] {1, 2, 3}, names[0]);
        assertEquals(Math.log(27), new LetterLstm(8, 1).loss(names), 0.2);
    }

    @Test
    void trainedModelSpellsWhatItSaw() {
        int[][] names = LetterLstm.tokens(Collections.nCopies(32, "rex"));
        LetterLstm model = new LetterLstm(8, 1);
        model.train(names, 80, 8, 0.03, new SplitMix(2), progress -> {});
        assertTrue(model.loss(names) < 0.1, () -> "loss " + model.loss(names));
        assertEquals("rex", model.sample(0.2, 9, new SplitMix(3)));
    }

    @Test
    void longestNameIsCut() {
        String name = new LetterLstm(8, 1).sample(1e9, 4, new SplitMix(5));
        assertTrue(name.length() <= 4, name);
    }

    @Test
    void otherCharactersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> LetterLstm.tokens(List.of("T rex")));
    }
}
