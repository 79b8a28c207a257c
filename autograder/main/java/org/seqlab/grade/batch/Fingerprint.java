package org.seqlab.grade.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.report.RunInfo;
import org.seqlab.grade.run.ClassFiles;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.run.Grader;

/**
 * Tells whether a result is still what grading again would give: whether answer, key, isolation,
 * checks and all code that grader and checks can reach are the same.
 */
final class Fingerprint {
    private static final Pattern OURS = Pattern.compile("org[./]seqlab[./](?!shaded)[\\w$./]+");

    private final byte[] same;
    private final List<ExerciseInfo> exercises;

    Fingerprint(List<ExerciseInfo> exercises, RunInfo info) {
        this(exercises, info, name -> ClassFiles.read(Fingerprint.class.getClassLoader(), name));
    }

    Fingerprint(List<ExerciseInfo> exercises, RunInfo info, Function<String, byte[]> code) {
        this.exercises = exercises;
        MessageDigest digest = sha();
        List<String> roots = new ArrayList<>(List.of(ClassFiles.name(Grader.class)));
        for (ExerciseInfo exercise : exercises) {
            add(digest, exercise.id());
            roots.add(ClassFiles.name(exercise.checksClass()));
        }
        new ClassFiles(OURS, code)
                .from(roots)
                .forEach(
                        (name, bytes) -> {
                            add(digest, name);
                            digest.update(bytes);
                        });
        add(digest, info.key() + info.level() + info.forced() + info.version());
        add(digest, "" + info.hiddenNumbers());
        this.same = digest.digest();
    }

    String of(Submission submission, Answers answers) {
        MessageDigest digest = sha();
        digest.update(same);
        add(digest, submission.id());
        add(digest, exercises, answers);
        answers.imports().forEach(name -> add(digest, name));
        answers.problems().forEach(problem -> add(digest, problem));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /** A name for what a student wrote for these exercises. */
    static String answers(List<ExerciseInfo> exercises, Answers answers) {
        MessageDigest digest = sha();
        add(digest, exercises, answers);
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void add(MessageDigest digest, List<ExerciseInfo> exercises, Answers answers) {
        for (ExerciseInfo exercise : exercises) {
            add(digest, answers.find(exercise.id()).map(a -> a.source()).orElse("\0"));
        }
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
