package org.seqlab.grade.late;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.seqlab.grade.intake.SafeName;
import org.seqlab.grade.intake.Student;
import org.seqlab.grade.intake.Submission;

/**
 * The late rules for one class: whom the names in the tables stand for depends on who is in it.
 *
 * <p>A name first stands for the submission or student called exactly so. Only where there is none
 * it stands for those that have it with or without a platform's number: {@code bob} is {@code
 * bob_2} in a class that has no other Bob.
 */
public final class Deadlines {
    private final LateRules rules;
    private final List<Submission> submissions;
    private final Map<String, Instant> extensions;
    private final Map<String, Instant> times;

    Deadlines(LateRules rules, List<Submission> submissions) {
        this.rules = rules;
        this.submissions = List.copyOf(submissions);
        this.extensions = byId(rules.extensions());
        this.times = byId(rules.times());
    }

    /**
     * Judges a submission.
     *
     * @param submission one of those that the names were looked up in
     * @return how late it is; {@link Lateness#NONE} without a due date
     */
    public Lateness of(Submission submission) {
        if (rules.due() == null) {
            return Lateness.NONE;
        }
        Instant own = extensions.get(submission.id());
        Instant told = times.get(submission.id());
        HandedIn handedIn =
                told == null
                        ? HandedIn.of(submission, rules.receipts())
                        : new HandedIn(told, "as the platform says");
        return rules.judge(handedIn, own == null ? rules.due() : own, own != null);
    }

    /**
     * Returns the question whether a submission is late.
     *
     * @return true for one that loses points
     */
    public Predicate<Submission> isLate() {
        return submission -> of(submission).days() > 0;
    }

    /**
     * Returns how long after the due date nothing is taken off.
     *
     * @return the grace
     */
    public Duration grace() {
        return rules.grace();
    }

    /**
     * Returns what is wrong with the tables.
     *
     * @return a sentence for each name of a table that stands for nobody or for several
     */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        Set<String> named = new TreeSet<>(rules.extensions().keySet());
        named.addAll(rules.times().keySet());
        for (String name : named) {
            Set<String> students = new TreeSet<>();
            meant(name).forEach(s -> students.add(s.student()));
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

    /** A line with the exact name counts before one with a part of it. */
    private Map<String, Instant> byId(Map<String, Instant> table) {
        Map<String, Instant> exact = new HashMap<>();
        Map<String, Instant> byId = new HashMap<>();
        for (String name : new TreeSet<>(table.keySet())) {
            for (Submission submission : meant(name)) {
                (isExactly(name, submission) ? exact : byId).put(submission.id(), table.get(name));
            }
        }
        byId.putAll(exact);
        return byId;
    }

    private List<Submission> meant(String name) {
        List<Submission> exact = those(s -> isExactly(name, s));
        return exact.isEmpty() ? those(s -> Student.of(s.student()).isCalled(name)) : exact;
    }

    private List<Submission> those(Predicate<Submission> wanted) {
        return submissions.stream().filter(wanted).toList();
    }

    private static boolean isExactly(String name, Submission submission) {
        return name.equalsIgnoreCase(submission.id())
                || name.equalsIgnoreCase(submission.student());
    }
}
