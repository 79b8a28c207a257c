package org.seqlab.grade.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Intake;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.report.RunInfo;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ClassFiles;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.sandbox.Level;

/** Which changes make a result old. */
class FingerprintTest {
    private static final RunInfo INFO = new RunInfo(Level.L3, false, "1", "17", "key", false);

    @TempDir Path folder;

    /** The fingerprint when one class file is another, here by a byte at its end. */
    private String with(String changed, String... code) throws Exception {
        Path file = Sample.notebook(folder.resolve("ada.ipynb"), code);
        Submission ada = Intake.find(List.of(file), folder.resolve("work")).submissions().get(0);
        List<ExerciseInfo> exercises = List.of(Catalog.installed().get("1-1"));
        Fingerprint print =
                new Fingerprint(
                        exercises,
                        INFO,
                        name -> {
                            byte[] bytes = ClassFiles.read(getClass().getClassLoader(), name);
                            boolean other = bytes != null && name.equals(changed);
                            return other ? Arrays.copyOf(bytes, bytes.length + 1) : bytes;
                        });
        return print.of(ada, Answers.of(ada));
    }

    @Test
    void sameAnswerAndSameCodeAreTheSame() throws Exception {
        assertEquals(with("", Sample.SOFTMAX), with("", Sample.SOFTMAX));
    }

    @Test
    void otherAnswerIsAnother() throws Exception {
        String shorter = Sample.SOFTMAX.replace("- largest", "");
        assertNotEquals(with("", Sample.SOFTMAX), with("", shorter));
    }

    @Test
    void codeThatChecksReachCounts() throws Exception {
        String before = with("", Sample.SOFTMAX);
        for (String name :
                List.of(
                        "org/seqlab/math/Activations",
                        "org/seqlab/math/Matrix",
                        "org/seqlab/checks/Comparison",
                        "org/seqlab/checks/week1/SoftmaxChecks",
                        "org/seqlab/grade/worker/Call")) {
            assertNotEquals(before, with(name, Sample.SOFTMAX), name);
        }
    }

    @Test
    void codeThatNoCheckReachesDoesNot() throws Exception {
        String before = with("", Sample.SOFTMAX);
        for (String name :
                List.of("org/seqlab/checks/week1/RnnStepChecks", "org/seqlab/rnn/RnnCell")) {
            assertEquals(before, with(name, Sample.SOFTMAX), name);
        }
    }
}
