package org.seqlab.grade.late;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.seqlab.grade.intake.SafeName;
import org.seqlab.grade.intake.Student;
import org.seqlab.grade.intake.Submission;

/**
 * What being late costs.
 *
 * <p>Grace decides only whether a submission is late; a late one pays for each day that has begun
 * since the due date. An extension is a due date of one's own, with the same grace. Nothing a
 * student can write counts as a time unless the teacher says so: the platform's times come first,
 * then receipts where they are trusted, then the time of the file.
 *
 * @param due when everybody's work is due, or null for no rule
 * @param grace how long after that nothing is taken off
 * @param perDay share of the earned points taken off for each day, from 0 to 1
 * @param cap the most that is taken off, from 0 to 1
 * @param extensions student to due date of one's own
 * @param times student to the time that the platform has
 * @param receipts whether the time in a receipt beside the notebook is believed
 */
public record LateRules(
        Instant due,
        Duration grace,
        double perDay,
        double cap,
        Map<String, Instant> extensions,
        Map<String, Instant> times,
        boolean receipts) {
    /** No due date. */
    public static final LateRules NONE =
            new LateRules(null, Duration.ZERO, 0, 1, Map.of(), Map.of(), false);

    private static final long DAY = Duration.ofDays(1).toMillis();

    /** Checks the numbers and copies the tables. */
    public LateRules {
        share("penalty per day", perDay);
        share("cap of the penalty", cap);
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace must not be negative, but it is " + grace);
        }
        extensions = Map.copyOf(extensions);
        times = Map.copyOf(times);
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    name + " must be from 0 to 100 percent, but it is " + 100 * value + ".");
        }
    }

    /**
     * Judges a submission.
     *
     * @param submission the submission
     * @return how late it is; {@link Lateness#NONE} without a due date
     */
    public Lateness of(Submission submission) {
        if (due == null) {
            return Lateness.NONE;
        }
        Optional<Instant> own = find(extensions, submission);
        HandedIn handedIn = handedIn(submission);
        return judge(handedIn.at(), handedIn.source(), own.orElse(due), own.isPresent());
    }

    private HandedIn handedIn(Submission submission) {
        Optional<Instant> told = find(times, submission);
        if (told.isPresent()) {
            return new HandedIn(told.get(), "as the platform says");
        }
        return HandedIn.of(submission, receipts);
    }

    private Lateness judge(Instant at, String source, Instant dueDate, boolean extended) {
        boolean late = at.isAfter(dueDate.plus(grace));
        long over = at.toEpochMilli() - dueDate.toEpochMilli();
        int days = late ? (int) Math.min(100_000, (over + DAY - 1) / DAY) : 0;
        return new Lateness(at, source, dueDate, extended, days, Math.min(cap, days * perDay));
    }

    /**
     * Returns what is wrong with the tables.
     *
     * @param submissions all submissions
     * @return a sentence for each name of a table that stands for nobody or for several
     */
    public List<String> remarks(List<Submission> submissions) {
        List<String> remarks = new ArrayList<>();
        Set<String> named = new TreeSet<>(extensions.keySet());
        named.addAll(times.keySet());
        for (String name : named) {
            Set<String> students = new TreeSet<>();
            submissions.stream().filter(s -> same(name, s)).forEach(s -> students.add(s.student()));
            remark(name, students).ifPresent(remarks::add);
        }
        return remarks;
    }

    private static Optional<String> remark(String name, Set<String> students) {
        String table = "The tables of times name " + SafeName.visible(name);
        if (students.isEmpty()) {
            return Optional.of(table + ", who is not among the submissions.");
        }
        return students.size() == 1
                ? Optional.empty()
                : Optional.of(
                        table
                                + ", and "
                                + students.size()
                                + " students are called so: the line counts for each of them. Use"
                                + " the platform's number.");
    }

    private static Optional<Instant> find(Map<String, Instant> table, Submission submission) {
        return table.entrySet().stream()
                .filter(entry -> same(entry.getKey(), submission))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A table may name the student, with or without the platform's number, or the submission. */
    private static boolean same(String name, Submission submission) {
        return name.equalsIgnoreCase(submission.id())
                || Student.of(submission.student()).isCalled(name);
    }
}
