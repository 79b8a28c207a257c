package org.seqlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Verdict MIXED =
            new Verdict(
                    "1-2",
                    "One step of the RNN cell",
                    List.of(
                            Outcome.pass("returns the right shape", 1),
                            Outcome.without(
                                    "adds all terms inside the tanh",
                                    Status.FAIL,
                                    2,
                                    "All of x, h and b are non-zero.\nIs <tanh> applied once?"),
                            Outcome.without(
                                    "works for one example and many sizes",
                                    Status.NOT_RUN,
                                    1,
                                    "needs the check above")));

    @Test
    void textHasOneLineForEachCheckAndTheMessageBelow() {
        assertEquals(
                """
                Exercise 1-2 · One step of the RNN cell                                    1 / 4
                  pass     returns the right shape                                         1/1
                  FAIL     adds all terms inside the tanh                                  0/2
                           All of x, h and b are non-zero.
                           Is <tanh> applied once?
                  not run  works for one example and many sizes (needs the check above)    0/1
                """,
                MIXED.text());
    }

    @Test
    void pointsAreSums() {
        assertEquals(1, MIXED.points());
        assertEquals(4, MIXED.of());
        assertFalse(MIXED.passed());
        assertTrue(new Verdict("1-1", "t", List.of(Outcome.pass("a", 0.5))).passed());
    }

    @Test
    void stubIsToldInOneLine() {
        Verdict stub =
                new Verdict("1-2", "T", List.of(Outcome.without("a", Status.NOT_WRITTEN, 1.5, "")));
        assertTrue(stub.text().contains("0 / 1.5"), stub.text());
        assertTrue(stub.text().contains("not written yet"), stub.text());
        assertEquals(2, stub.text().lines().count());
        assertTrue(stub.html().contains("not written yet"));
    }

    @Test
    void htmlEscapesWhatOthersWrote() {
        assertTrue(MIXED.html().contains("Is &lt;tanh&gt; applied once?"));
        assertFalse(MIXED.html().contains("<tanh>"));
    }

    @Test
    void noOutcomesIsNotAPass() {
        assertFalse(new Verdict("1-1", "t", List.of()).passed());
    }

    @Test
    void pointsOutsideTheirRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Outcome("a", Status.PASS, 2, 1, ""));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Outcome("a", Status.FAIL, Double.NaN, 1, ""));
    }
}
