package org.seqlab.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AgreementTest {
    @Test
    void bothCellsLearnAShortGap() {
        assertTrue(new Agreement(1, 7).trainPlain(60) > 0.9);
        assertTrue(new Agreement(1, 7).trainLstm(60) > 0.9);
    }

    @Test
    void lstmRemembersWherePlainCellForgets() {
        double plain = new Agreement(30, 7).trainPlain(60);
        double lstm = new Agreement(30, 7).trainLstm(60);
        assertTrue(lstm > 0.9 && plain < 0.7, () -> lstm + " and " + plain);
    }

    @Test
    void sameSeedGivesTheSameResult() {
        assertEquals(new Agreement(3, 5).trainLstm(5), new Agreement(3, 5).trainLstm(5));
    }

    @Test
    void negativeGapIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Agreement(-1, 1));
    }
}
