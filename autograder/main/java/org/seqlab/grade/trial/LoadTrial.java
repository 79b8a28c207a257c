package org.seqlab.grade.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seqlab.grade.report.Results;
import org.seqlab.grade.report.Row;
import org.seqlab.grade.trial.Students.Student;

/** Grades a whole class of made-up students and looks at verdicts, memory and speed. */
public final class LoadTrial {
    /**
     * What came of it.
     *
     * @param wrong students whose marks are not what is known beforehand; empty if all are right
     * @param seconds wall time
     * @param processor processor time of the grader and everything it started
     * @param early median resident memory of the grader in the second quarter of the run, MB
     * @param late the same in the last quarter
     * @param most the most at any time
     */
    public record Outcome(
            List<String> wrong,
            double seconds,
            double processor,
            double early,
            double late,
            double most) {}

    private LoadTrial() {}

    /**
     * Runs the trial.
     *
     * @param grader the program
     * @param students who handed in
     * @param in their folder
     * @param out the output folder
     * @param jobs submissions at a time
     * @param say takes a line about the grader's memory at every hundredth submission
     * @return what came of it
     * @throws IOException if a file cannot be read or the grader fails
     * @throws InterruptedException if interrupted
     */
    public static Outcome run(
            GraderProgram grader,
            List<Student> students,
            Path in,
            Path out,
            int jobs,
            Consumer<String> say)
            throws IOException, InterruptedException {
        List<Double> memory = new ArrayList<>();
        Process process;
        double seconds;
        double processor;
        try (Meter meter = Meter.start()) {
            long start = System.nanoTime();
            process = grader.start(meter, in, out, "--jobs", Integer.toString(jobs));
            int hundreds = 0;
            while (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
                memory.add(Processes.residentMegabytes(process.toHandle()));
                if (count(out) >= 100 * (hundreds + 1)) {
                    hundreds = count(out) / 100;
                    say.accept(line(100 * hundreds, start, memory.get(memory.size() - 1)));
                }
            }
            seconds = (System.nanoTime() - start) / 1e9;
            processor = meter.seconds();
        }
        if (process.exitValue() > 1) {
            throw new IOException("The grader failed; see " + grader.log() + ".");
        }
        int n = memory.size();
        return new Outcome(
                wrong(students, out),
                seconds,
                processor,
                median(memory.subList(n / 4, n / 2)),
                median(memory.subList(3 * n / 4, n)),
                memory.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }

    private static int count(Path out) {
        String[] names = out.resolve("results").toFile().list((f, n) -> n.endsWith(".json"));
        return names == null ? 0 : names.length;
    }

    private static String line(int done, long start, double megabytes) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "%5d graded after %6.1f s, the grader has %.0f MB",
                done,
                seconds,
                megabytes);
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static List<String> wrong(List<Student> students, Path out) throws IOException {
        Map<String, Row> rows =
                Results.read(out.resolve("results")).stream()
                        .collect(Collectors.toMap(Row::id, Function.identity()));
        List<String> wrong = new ArrayList<>();
        if (rows.size() != students.size()) {
            wrong.add(rows.size() + " results for " + students.size() + " students");
        }
        for (Student student : students) {
            Row row = rows.get(student.id());
            String fault = row == null ? "has no result" : fault(student, row);
            if (!fault.isEmpty()) {
                wrong.add(student.id() + " (" + student.exercise() + "): " + fault);
            }
        }
        return wrong;
    }

    /** Every exercise but the special one must be full; that one by the kind of student. */
    private static String fault(Student student, Row row) {
        if (!row.attention().isEmpty()) {
            return "needs attention: " + row.attention();
        }
        double of = sum(row, student.exercise());
        double special = row.points(student.exercise());
        // What an attack leaves running may spoil a later answer of the same student's.
        boolean hostile = student.kind() == Students.Kind.HOSTILE;
        if (row.points() - special != row.of() - of && !hostile) {
            return "lost points in an honest exercise: " + row.points() + " of " + row.of();
        }
        boolean right =
                switch (student.kind()) {
                    case RIGHT, SLOW -> special == of;
                    case WRONG -> special < of;
                    case STUB, BROKEN, HOSTILE -> special == 0;
                };
        return right ? "" : "got " + special + " of " + of + " points";
    }

    private static double sum(Row row, String exercise) {
        return row.marks().stream()
                .filter(mark -> mark.exercise().equals(exercise))
                .mapToDouble(Row.Mark::of)
                .sum();
    }
}
