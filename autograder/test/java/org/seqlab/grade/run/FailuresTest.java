package org.seqlab.grade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.checks.StudentFailure;

/** What is said of hidden checks holds nothing that code could have chosen by what it has seen. */
class FailuresTest {
    @Test
    void nameLineAndMessageOfAnExceptionAreForVisibleChecksOnly() {
        StudentFailure failure = Failures.thrown("x.Leak17", "leak 0.25", 1234);
        assertEquals(
                "Your code stopped with Leak17 in line 1234 of the cell: leak 0.25",
                failure.getMessage());
        assertEquals("Your code stopped with an exception.", failure.plain());
        String known = "java.lang.ArithmeticException";
        assertEquals(
                "Your code stopped with ArithmeticException.",
                Failures.thrown(known, "leak", 7).plain());
    }

    @Test
    void sizeAndTypeOfAResultAreForVisibleChecksOnly() {
        List<StudentFailure> failures =
                List.of(
                        Failures.badValue(
                                "step", "it must be a Matrix, but it is a list of 17 values"),
                        Failures.noMethod(
                                "a value of type Leak17 cannot be handed over", "Matrix step()"));
        for (StudentFailure failure : failures) {
            assertTrue(failure.getMessage().contains("17"), failure.getMessage());
            assertFalse(failure.plain().contains("17"), failure.plain());
            assertTrue(failure.plain().contains("step"), failure.plain());
        }
    }

    @Test
    void endlessTextsAreCutOnTheTrustedSide() {
        String endless = "x".repeat(1_000_000);
        assertTrue(Failures.thrown(endless, endless, 1).getMessage().length() < 2000);
        assertTrue(Failures.noMethod(endless, "m()").getMessage().length() < 2000);
        assertTrue(Failures.badValue("m", endless).getMessage().length() < 2000);
    }
}
