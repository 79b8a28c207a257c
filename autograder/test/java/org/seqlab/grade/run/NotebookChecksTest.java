package org.seqlab.grade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.notebook.ExerciseService;
import org.seqlab.notebook.Status;
import org.seqlab.notebook.Verdict;

class NotebookChecksTest {
    private final ExerciseService service = ExerciseService.load();

    static final class Solved {
        static Matrix softmax(Matrix z) {
            Matrix exp = z.map(Math::exp);
            Matrix sums = exp.sumOfRows();
            return Matrix.build(z.rows(), z.cols(), (i, j) -> exp.get(i, j) / sums.get(0, j));
        }
    }

    static final class Borrowed {
        static Matrix softmax(Matrix z) {
            return Helper.softmax(z);
        }

        static final class Helper {
            static Matrix softmax(Matrix z) {
                return Activations.softmax(z);
            }
        }
    }

    static final class WholeMatrix {
        static Matrix softmax(Matrix z) {
            Matrix exp = z.map(Math::exp);
            return exp.scale(1 / exp.sum());
        }
    }

    static final class Unwritten {
        static Matrix softmax(Matrix z) {
            throw new UnsupportedOperationException(
                    "Exercise 1-1 is not written yet: Softmax.softmax");
        }
    }

    static final class Misnamed {
        static Matrix softMax(Matrix z) {
            return z;
        }
    }

    @Test
    void solvedExercisePassesItsVisibleChecksOnly() {
        Verdict verdict = service.check("1-1", Solved.class);
        assertTrue(verdict.passed());
        assertEquals(2, verdict.outcomes().size());
    }

    @Test
    void callOfTheCoursesOwnSolutionFailsInTheNotebookAsItDoesWhenGraded() {
        Verdict verdict = service.check("1-1", Borrowed.class);
        assertEquals(0, verdict.points());
        assertEquals(Status.FAIL, verdict.outcomes().get(0).status());
        assertEquals(Status.NOT_RUN, verdict.outcomes().get(1).status());
        assertTrue(verdict.text().contains("Activations has the answer"), verdict.text());
    }

    @Test
    void failureTellsSituationEntryAndCause() {
        Verdict verdict = service.check("1-1", WholeMatrix.class);
        assertEquals(Status.PASS, verdict.outcomes().get(0).status());
        String[] lines = verdict.outcomes().get(1).message().split("\n");
        assertEquals("z has three columns, one for each example.", lines[0]);
        assertTrue(
                lines[1].matches("softmax\\(z\\)\\[0]\\[0]: expected 0\\.\\d+, yours 0\\.\\d+\\."));
        assertTrue(lines[2].startsWith("All entries together add up to 1"));
    }

    @Test
    void stubIsNotWrittenYetAndEarnsNothing() {
        Verdict verdict = service.check("1-1", Unwritten.class);
        assertTrue(verdict.notWritten());
        assertEquals(0, verdict.points());
        assertTrue(verdict.text().contains("not written yet"));
    }

    @Test
    void missingMethodIsNamed() {
        String message = service.check("1-1", Misnamed.class).outcomes().get(0).message();
        assertTrue(message.contains("static Matrix softmax(Matrix)"), message);
        assertFalse(message.contains("Exception"), message);
    }

    @Test
    void unknownExerciseListsTheKnownOnes() {
        IllegalArgumentException problem =
                assertThrows(
                        IllegalArgumentException.class, () -> service.check("9-9", Solved.class));
        assertTrue(problem.getMessage().contains("1-1"), problem.getMessage());
    }
}
