package org.seqlab.grade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.batch.Sample;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;
import org.seqlab.notebook.Status;

/** Right answers that write into their arguments, in the sandbox. */
class ChangedArgumentsTest {
    private static final String CHANGES = "a0.set(0, 0, 7);";

    /** Finds the channel behind a function and answers in the worker's place. */
    private static final String LIES =
            """
            a0.set(0, 0, 7);
            if (++calls == 5) {
                try {
                    Object call = part(step, "asker");
                    Object frames = part(call, "frames");
                    ((org.seqlab.grade.wire.Frames) frames).send((byte) 'V',
                            (Long) part(call, "ticket"),
                            org.seqlab.grade.wire.ValueWriter.bytes(states, List.of()));
                } catch (ReflectiveOperationException | java.io.IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            """;

    @TempDir Path folder;

    private static String cell(String end) {
        return """
                // EXERCISE 1-3 RnnForward
                final class RnnForward {
                    static int calls;
                    static Object part(Object whole, String name)
                            throws ReflectiveOperationException {
                        Class<?> type = whole.getClass();
                        type = name.equals("asker") ? type.getSuperclass() : type;
                        java.lang.reflect.Field field = type.getDeclaredField(name);
                        field.setAccessible(true);
                        return field.get(whole);
                    }
                    static List<Matrix> forward(List<Matrix> x, Matrix a0,
                            BinaryOperator<Matrix> step) {
                        List<Matrix> states = new ArrayList<>();
                        Matrix a = a0;
                        for (Matrix xt : x) {
                            a = step.apply(xt, a);
                            states.add(a);
                        }
                        %s
                        return states;
                    }
                }
                """
                .formatted(end);
    }

    /** Returns the checks that do not pass. */
    private List<String> failing(String end) throws IOException {
        Sandbox sandbox = Sandbox.best();
        Assumptions.assumeTrue(sandbox.level().compareTo(Level.L2) >= 0, "no sandbox");
        Path file = Sample.notebook(folder.resolve("ada.ipynb"), cell(end));
        Submission ada = new Submission("ada", "ada", List.of(file), 0, List.of(), "");
        List<ExerciseInfo> one = List.of(Catalog.installed().get("1-3"));
        Seeds seeds = new Seeds("changed".getBytes(StandardCharsets.UTF_8));
        try (Grader grader = new Grader(sandbox, one, seeds, check -> true, 1, Patience.USUAL)) {
            return grader.grade(ada, Answers.of(ada), Patience.USUAL).exercises().stream()
                    .flatMap(exercise -> exercise.checks().stream())
                    .filter(check -> check.status() != Status.PASS)
                    .map(check -> check.check().name())
                    .toList();
        }
    }

    @Test
    void answerThatChangesNothingPasses() throws IOException {
        assertEquals(List.of(), failing(""));
    }

    @Test
    void changedArgumentCostsItsCheckAndNoOther() throws IOException {
        assertEquals(List.of("leavesItsArgumentsAlone"), failing(CHANGES));
    }

    @Test
    void wordOfTheStudentsProcessThatNothingChangedIsNotEnough() throws IOException {
        assertEquals(List.of("leavesItsArgumentsAlone"), failing(LIES));
    }
}
