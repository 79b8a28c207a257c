package org.seqlab.grade.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.report.RunInfo;
import org.seqlab.grade.run.ExerciseInfo;

/** Tells whether a result is still what grading again would give. */
final class Fingerprint {
    private final byte[] checks;
    private final List<ExerciseInfo> exercises;

    Fingerprint(List<ExerciseInfo> exercises, RunInfo info) throws IOException {
        this.exercises = exercises;
        MessageDigest digest = sha();
        for (ExerciseInfo exercise : exercises) {
            add(digest, exercise.id());
            String file = exercise.checksClass().getSimpleName() + ".class";
            try (InputStream in = exercise.checksClass().getResourceAsStream(file)) {
                digest.update(in.readAllBytes());
            }
        }
        add(digest, info.key() + info.level() + info.forced() + info.version());
        add(digest, "" + info.hiddenNumbers());
        this.checks = digest.digest();
    }

    String of(Submission submission, Answers answers) {
        MessageDigest digest = sha();
        digest.update(checks);
        add(digest, submission.id());
        for (ExerciseInfo exercise : exercises) {
            add(digest, answers.find(exercise.id()).map(a -> a.source()).orElse("\0"));
        }
        answers.imports().forEach(name -> add(digest, name));
        answers.problems().forEach(problem -> add(digest, problem));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
