package org.seqlab.grade.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.late.Deadlines;
import org.seqlab.grade.late.Lateness;
import org.seqlab.grade.report.Reveal;
import org.seqlab.grade.report.RunInfo;
import org.seqlab.grade.run.Grader;
import org.seqlab.grade.run.SubmissionResult;

/** Grades submissions on several threads; what is up to date stays. */
final class Work {
    private final BatchOptions options;
    private final Consumer<String> say;
    private final OutputFolder out;
    private final RunInfo info;
    private final Deadlines late;
    private final Map<String, Reveal> reveals;
    private final Fingerprint fingerprint;
    private final IntFunction<Grader> graders;
    private final AtomicInteger graded = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();

    /** Prepares; {@code graders} makes one that starts so many workers ahead. */
    Work(
            BatchOptions options,
            Consumer<String> say,
            OutputFolder out,
            RunInfo info,
            Deadlines late,
            Map<String, Reveal> reveals,
            Fingerprint fingerprint,
            IntFunction<Grader> graders) {
        this.options = options;
        this.say = say;
        this.out = out;
        this.info = info;
        this.late = late;
        this.reveals = reveals;
        this.fingerprint = fingerprint;
        this.graders = graders;
    }

    int graded() {
        return graded.get();
    }

    int kept() {
        return kept.get();
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
            throw Batch.stopped(e.getCause());
        } catch (InterruptedException e) {
            queue.clear();
            Thread.currentThread().interrupt();
        }
    }

    private void drain(ConcurrentLinkedQueue<Submission> queue, Progress progress, int share)
            throws IOException {
        try (Grader grader = graders.apply(Math.min(2, share))) {
            for (Submission s = queue.poll(); s != null; s = queue.poll()) {
                one(grader, s);
                progress.one();
            }
        }
    }

    private void one(Grader grader, Submission submission) throws IOException {
        Answers answers = Answers.of(submission);
        Lateness lateness = late.of(submission);
        Reveal reveal = reveals.get(submission.id());
        String print = fingerprint.of(submission, answers) + lateness.text().hashCode();
        print += reveal.shown() ? "" : "-hidden";
        if (options.resume() && out.isUpToDate(submission.id(), print)) {
            kept.incrementAndGet();
            return;
        }
        SubmissionResult result = grader.grade(submission, answers).with(lateness);
        out.write(result, info, reveal, print);
        graded.incrementAndGet();
    }
}
