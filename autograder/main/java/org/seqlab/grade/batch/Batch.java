package org.seqlab.grade.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Intake;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.late.LateRules;
import org.seqlab.grade.late.Lateness;
import org.seqlab.grade.late.RulesFile;
import org.seqlab.grade.report.Gradebook;
import org.seqlab.grade.report.Ledger;
import org.seqlab.grade.report.Marks;
import org.seqlab.grade.report.Results;
import org.seqlab.grade.report.Row;
import org.seqlab.grade.report.RunInfo;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.run.Grader;
import org.seqlab.grade.run.Patience;
import org.seqlab.grade.run.Seeds;
import org.seqlab.grade.run.SubmissionResult;
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
            LateRules late = RulesFile.keep(options.late(), options.out());
            Intake.Found found = find(out, late);
            found.remarks().forEach(say);
            List<Submission> all = found.submissions();
            List<ExerciseInfo> exercises = exercises(all);
            CourseKey key = CourseKey.of(options.seed(), options.out());
            RunInfo info = info(sandbox.level(), key);
            say.accept(info.sandbox());
            say.accept(all.size() + " submissions, " + exercises.size() + " exercises.");
            List<Submission> part = options.slice().of(all);
            manifest(all, part, key).write(options.out());
            Work work = new Work(out, info, sandbox, exercises, new Seeds(key.bytes()), late);
            work.grade(part);
            Gradebook book;
            try {
                book = reports(out, info, found.remarks());
            } catch (IOException e) {
                throw stopped(e);
            }
            int attention =
                    (int) book.rows().stream().filter(r -> !r.attention().isEmpty()).count();
            return new Summary(work.graded.get(), work.kept.get(), attention, book);
        }
    }

    private Intake.Found find(OutputFolder out, LateRules late) throws IOException {
        Intake.Found found =
                Intake.find(
                        options.paths(),
                        out.work(),
                        options.duplicates(),
                        submission -> late.of(submission).days() > 0);
        List<String> remarks = new ArrayList<>(found.remarks());
        remarks.addAll(late.remarks(found.submissions()));
        return new Intake.Found(found.submissions(), remarks);
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
        try (Ledger ledger = Ledger.open(folder.resolve("gradebook.sqlite"))) {
            ledger.add(info, rows);
        } catch (SQLException e) {
            throw new BatchException("gradebook.sqlite cannot be written: " + e.getMessage(), e);
        }
        return new Gradebook(Marks.tables(folder, notes));
    }

    private static BatchException stopped(Throwable cause) {
        return new BatchException(
                "Grading stopped: "
                        + cause.getMessage()
                        + ". What is graded is safe; go on with --resume.",
                cause);
    }

    /** The part that several threads share. */
    private final class Work {
        private final OutputFolder out;
        private final RunInfo info;
        private final Sandbox sandbox;
        private final List<ExerciseInfo> exercises;
        private final Seeds seeds;
        private final LateRules late;
        private final Fingerprint fingerprint;
        private final AtomicInteger graded = new AtomicInteger();
        private final AtomicInteger kept = new AtomicInteger();

        Work(
                OutputFolder out,
                RunInfo info,
                Sandbox sandbox,
                List<ExerciseInfo> exercises,
                Seeds seeds,
                LateRules late) {
            this.out = out;
            this.info = info;
            this.sandbox = sandbox;
            this.exercises = exercises;
            this.seeds = seeds;
            this.late = late;
            this.fingerprint = new Fingerprint(exercises, info);
        }

        void grade(List<Submission> part) throws IOException {
            ConcurrentLinkedQueue<Submission> queue = new ConcurrentLinkedQueue<>(part);
            Progress progress = new Progress(part.size(), say);
            int jobs = Math.max(1, Math.min(options.jobs(), part.size()));
            ExecutorService threads = Executors.newFixedThreadPool(jobs);
            List<Future<Void>> running = new ArrayList<>();
            for (int k = 0; k < jobs; k++) {
                running.add(
                        threads.submit(
                                () -> {
                                    drain(queue, progress, part.size() / jobs);
                                    return null;
                                }));
            }
            threads.shutdown();
            try {
                for (Future<Void> job : running) {
                    job.get();
                }
            } catch (ExecutionException e) {
                queue.clear();
                throw stopped(e.getCause());
            } catch (InterruptedException e) {
                queue.clear();
                Thread.currentThread().interrupt();
            }
        }

        private void drain(ConcurrentLinkedQueue<Submission> queue, Progress progress, int share)
                throws IOException {
            try (Grader grader = grader(share)) {
                for (Submission s = queue.poll(); s != null; s = queue.poll()) {
                    one(grader, s);
                    progress.one();
                }
            }
        }

        private Grader grader(int share) {
            int ahead = Math.min(2, share);
            return new Grader(sandbox, exercises, seeds, check -> true, ahead, Patience.USUAL);
        }

        private void one(Grader grader, Submission submission) throws IOException {
            Answers answers = Answers.of(submission);
            Lateness lateness = late.of(submission);
            String print = fingerprint.of(submission, answers) + lateness.text().hashCode();
            if (options.resume() && out.isUpToDate(submission.id(), print)) {
                kept.incrementAndGet();
                return;
            }
            SubmissionResult result = grader.grade(submission, answers).with(lateness);
            out.write(result, info, print);
            graded.incrementAndGet();
        }
    }
}
