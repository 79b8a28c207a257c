package org.seqlab.grade.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.late.Deadlines;
import org.seqlab.grade.late.Lateness;
import org.seqlab.grade.report.Ledger;
import org.seqlab.grade.report.Reveal;
import org.seqlab.grade.report.Reveals;
import org.seqlab.grade.run.ExerciseInfo;

/** Decides for a whole batch, before it is graded, who sees what became of hidden checks. */
final class Hiding {
    private final HiddenRule rule;
    private final Deadlines late;
    private final List<ExerciseInfo> exercises;
    private final Clock clock;

    Hiding(HiddenRule rule, Deadlines late, List<ExerciseInfo> exercises, Clock clock) {
        this.rule = rule;
        this.late = late;
        this.exercises = exercises;
        this.clock = clock;
    }

    /** The decisions by id of submission, kept in the gradebook of a folder. */
    Map<String, Reveal> of(List<Submission> submissions, Path folder) throws IOException {
        Map<String, Reveal> decided = new HashMap<>();
        if (rule.when() == HiddenRule.When.AT_ONCE) {
            submissions.forEach(submission -> decided.put(submission.id(), Reveal.SHOWN));
            return decided;
        }
        try (Ledger ledger = Ledger.in(folder)) {
            Reveals reveals = ledger.reveals();
            reveals.together(
                    () -> {
                        for (Submission submission : submissions) {
                            decided.put(submission.id(), one(submission, reveals));
                        }
                    });
        } catch (SQLException e) {
            throw Batch.unwritten(e);
        }
        return decided;
    }

    private Reveal one(Submission submission, Reveals reveals) throws SQLException {
        if (rule.when() == HiddenRule.When.AFTER_DUE) {
            Lateness lateness = late.of(submission);
            Instant from = lateness.due().plus(late.grace());
            if (clock.instant().isBefore(from)) {
                return Reveal.hidden(
                        "They are shown when this is graded after the due date, "
                                + Lateness.minutes(from)
                                + ".");
            }
        }
        LocalDate today = LocalDate.now(clock);
        String answers = Fingerprint.answers(exercises, Answers.of(submission));
        boolean shown =
                reveals.take(account(submission), assignment(), answers, today, rule.perDay());
        return shown ? Reveal.SHOWN : Reveal.hidden(used(today));
    }

    private String used(LocalDate today) {
        return String.format(
                Locale.ROOT,
                "Today you have been shown those of %d %s of your answers, which is the limit;"
                        + " they are shown when this is graded from %s on.",
                rule.perDay(),
                rule.perDay() == 1 ? "version" : "versions",
                today.plusDays(1));
    }

    private String assignment() {
        return exercises.stream()
                .map(ExerciseInfo::notebook)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The student, whatever a browser added to the name of the file or its case. */
    private static String account(Submission submission) {
        return submission
                .student()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ _-]*(\\(\\d{1,3}\\)|copy)$", "");
    }
}
