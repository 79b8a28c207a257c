package org.seqlab.grade.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Intake;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.late.Deadlines;
import org.seqlab.grade.late.LateRules;
import org.seqlab.grade.late.RulesFile;
import org.seqlab.grade.report.Gradebook;
import org.seqlab.grade.report.Ledger;
import org.seqlab.grade.report.Marks;
import org.seqlab.grade.report.Results;
import org.seqlab.grade.report.Reveal;
import org.seqlab.grade.report.Row;
import org.seqlab.grade.report.RunInfo;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.run.Grader;
import org.seqlab.grade.run.Patience;
import org.seqlab.grade.run.Seeds;
import org.seqlab.grade.sandbox.Compilers;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;
import org.seqlab.grade.sandbox.SandboxException;

/**
 * One run of the grader over many submissions.
 *
 * <p>Each result is written completely before it counts, so the run can be killed at any moment:
 * with {@code resume} what is there and up to date stays and the rest is graded.
 */
public final class Batch {
    private final BatchOptions options;
    private final Consumer<String> say;

    /**
     * Creates a batch.
     *
     * @param options what to grade and how
     * @param say takes lines about the progress
     */
    public Batch(BatchOptions options, Consumer<String> say) {
        this.options = options;
        this.say = say;
    }

    /**
     * What came of a batch.
     *
     * @param graded submissions graded in this run
     * @param kept submissions whose results were up to date
     * @param attention submissions that a teacher has to look at
     * @param gradebook the table of all results in the folder
     */
    public record Summary(int graded, int kept, int attention, Gradebook gradebook) {}

    /**
     * Grades.
     *
     * @return what came of it
     * @throws BatchException if the batch cannot start or go on; what is graded stays
     * @throws IOException if a file cannot be read or written
     */
    public Summary run() throws IOException {
        try (OutputFolder out = OutputFolder.open(options.out())) {
            Sandbox sandbox = sandbox();
            try (Compilers compilers = new Compilers(sandbox, Patience.USUAL.compileSeconds())) {
                return run(out, sandbox, compilers);
            }
        }
    }

    private Summary run(OutputFolder out, Sandbox sandbox, Compilers compilers) throws IOException {
        LateRules rules = RulesFile.keep(options.late(), options.out());
        Intake.Found found = find(out, rules);
        found.remarks().forEach(say);
        List<Submission> all = found.submissions();
        Deadlines late = rules.among(all);
        List<ExerciseInfo> exercises = exercises(all);
        CourseKey key = CourseKey.of(options.seed(), options.out());
        RunInfo info = info(sandbox.level(), key);
        say.accept(info.sandbox());
        say.accept(all.size() + " submissions, " + exercises.size() + " exercises.");
        List<Submission> part = options.slice().of(all);
        manifest(all, part, key).write(options.out());
        Map<String, Reveal> reveals = reveals(rules.due() != null, late, exercises, part);
        Seeds seeds = new Seeds(key.bytes());
        Work work =
                new Work(
                        options,
                        say,
                        out,
                        info,
                        late,
                        reveals,
                        new Fingerprint(exercises, info),
                        ahead -> new Grader(sandbox, exercises, seeds, ahead, compilers));
        work.grade(part);
        Gradebook book;
        try {
            book = reports(out, info, found.remarks());
        } catch (IOException e) {
            throw stopped(e);
        }
        int attention = (int) book.rows().stream().filter(r -> !r.attention().isEmpty()).count();
        return new Summary(work.graded(), work.kept(), attention, book);
    }

    private Intake.Found find(OutputFolder out, LateRules rules) throws IOException {
        Intake.Found found =
                Intake.find(
                        options.paths(),
                        out.work(),
                        options.duplicates(),
                        all -> rules.among(all).isLate());
        List<String> remarks = new ArrayList<>(found.remarks());
        remarks.addAll(rules.among(found.submissions()).remarks());
        return new Intake.Found(found.submissions(), remarks);
    }

    private Map<String, Reveal> reveals(
            boolean due, Deadlines late, List<ExerciseInfo> exercises, List<Submission> part)
            throws IOException {
        HiddenRule rule = HiddenRule.keep(options.hidden(), due, options.out());
        Map<String, Reveal> reveals =
                new Hiding(rule, late, exercises, Clock.systemDefaultZone())
                        .of(part, options.out());
        long hidden = reveals.values().stream().filter(reveal -> !reveal.shown()).count();
        if (hidden > 0) {
            say.accept(
                    "Feedback shows hidden checks to "
                            + (part.size() - hidden)
                            + " of "
                            + part.size()
                            + "; the results hold them all (--hidden).");
        }
        return reveals;
    }

    private Manifest manifest(List<Submission> all, List<Submission> part, CourseKey key) {
        return new Manifest(
                options.slice().index(),
                options.slice().count(),
                all.stream().map(Submission::id).toList(),
                part.stream().map(Submission::id).toList(),
                key.fingerprint());
    }

    private Sandbox sandbox() throws BatchException {
        Sandbox best;
        try {
            best = Sandbox.best(say);
        } catch (SandboxException e) {
            throw new BatchException(e.getMessage(), e);
        }
        if (best.level().compareTo(options.minimum()) < 0 && !options.unsafe()) {
            throw new BatchException(
                    "This machine gives isolation level "
                            + best.level()
                            + " only ("
                            + best.level().means()
                            + "), and marks need "
                            + options.minimum()
                            + ". "
                            + Sandbox.advice()
                            + " Or say --unsafe-no-sandbox: every result will then tell that it"
                            + " is not official.");
        }
        return best;
    }

    private RunInfo info(Level level, CourseKey key) {
        String version = Batch.class.getPackage().getImplementationVersion();
        return new RunInfo(
                level,
                level.compareTo(options.minimum()) < 0,
                version == null ? "unpackaged" : version,
                System.getProperty("java.version"),
                key.fingerprint(),
                options.hiddenNumbers());
    }

    private List<ExerciseInfo> exercises(List<Submission> submissions) throws BatchException {
        Catalog catalog = Catalog.installed();
        List<ExerciseInfo> wanted = new ArrayList<>();
        if (!options.exercises().isEmpty()) {
            options.exercises().forEach(id -> wanted.add(catalog.get(id)));
            return wanted;
        }
        Set<String> notebooks = new LinkedHashSet<>();
        for (Submission submission : submissions) {
            for (String id : Answers.of(submission).ids()) {
                catalog.find(id).ifPresent(exercise -> notebooks.add(exercise.notebook()));
            }
        }
        catalog.all().stream()
                .filter(e -> notebooks.isEmpty() || notebooks.contains(e.notebook()))
                .forEach(wanted::add);
        return wanted;
    }

    private Gradebook reports(OutputFolder out, RunInfo info, List<String> remarks)
            throws IOException {
        List<Row> rows = Results.read(out.results());
        Path folder = out.path();
        List<String> notes = new ArrayList<>(List.of(info.sandbox()));
        notes.addAll(remarks);
        try (Ledger ledger = Ledger.in(folder)) {
            ledger.add(info, rows);
        } catch (SQLException e) {
            throw unwritten(e);
        }
        return new Gradebook(Marks.tables(folder, notes));
    }

    static BatchException unwritten(SQLException cause) {
        return stopped(Ledger.unwritten(cause));
    }

    static BatchException stopped(Throwable cause) {
        return new BatchException(
                "Grading stopped: "
                        + cause.getMessage()
                        + ". What is graded is safe; go on with --resume.",
                cause);
    }
}
