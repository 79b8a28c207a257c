package org.seqlab.grade.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.seqlab.grade.worker.CompileServer;
import org.seqlab.grade.worker.Worker;

/**
 * Kills the grader, its workers and its compile servers with signal 9 at random moments, lets it
 * resume, and compares what is there in the end with an undisturbed run.
 */
public final class FaultTrial {
    /** Who is killed. */
    public enum Victim {
        /** The whole grader. */
        GRADER,
        /** One worker. */
        WORKER,
        /** One compile server. */
        COMPILER
    }

    /**
     * What came of it.
     *
     * @param kills how often each was killed
     * @param batches how many batches were finished and compared
     * @param differences files that are missing, too many or different; empty if nothing was lost
     */
    public record Outcome(Map<Victim, Integer> kills, int batches, List<String> differences) {}

    private final GraderProgram grader;
    private final Path in;
    private final Path folder;
    private final Random random;
    private final Consumer<String> say;
    private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
    private final List<String> differences = new ArrayList<>();

    /**
     * Prepares a trial.
     *
     * @param grader the program to kill
     * @param in folder of the submissions
     * @param folder an own folder for outputs
     * @param random chooses moments and victims
     * @param say takes lines about the progress
     */
    public FaultTrial(
            GraderProgram grader, Path in, Path folder, Random random, Consumer<String> say) {
        this.grader = grader;
        this.in = in;
        this.folder = folder;
        this.random = random;
        this.say = say;
    }

    /**
     * Kills so often; whenever a batch is complete, compares it and begins another.
     *
     * <p>The time between two kills is random, on average a little more than the grader needs to
     * start, so that most kills hit work.
     *
     * @param times how often
     * @return what came of it
     * @throws IOException if a file cannot be read or the grader fails by itself
     * @throws InterruptedException if interrupted
     */
    public Outcome run(int times) throws IOException, InterruptedException {
        Path calm = folder.resolve("calm");
        int longest = undisturbed(calm);
        Map<String, String> expected = GraderProgram.results(calm);
        int batches = 0;
        for (int done = 0; done < times; batches++) {
            Path stormy = folder.resolve("stormy-" + batches);
            done += disturb(stormy, times - done, longest);
            grader.complete(in, stormy, "--jobs", "2", "--resume");
            compare(stormy, expected, GraderProgram.results(stormy));
            say.accept(
                    "batch %d complete after %d kills %s, %d differences"
                            .formatted(batches + 1, done, kills, differences.size()));
        }
        return new Outcome(kills, batches, differences);
    }

    /** Grades in peace; returns the longest time between two kills in milliseconds. */
    private int undisturbed(Path calm) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = grader.start(in, calm, "--jobs", "2");
        while (process.isAlive() && !Files.exists(calm.resolve("results"))) {
            Thread.sleep(50);
        }
        long first = System.nanoTime() - start;
        if (process.waitFor() > 1) {
            throw new IOException("The grader failed; see " + grader.log() + ".");
        }
        long all = System.nanoTime() - start;
        say.accept(
                "undisturbed: %.0f s, the first result after %.1f s"
                        .formatted(all / 1e9, first / 1e9));
        return (int) ((2 * first + all / 40) / 1_000_000);
    }

    /** Kills until the batch is complete or the number is reached; returns how often. */
    private int disturb(Path out, int most, int longest) throws IOException, InterruptedException {
        Process process = grader.start(in, out, "--jobs", "2", "--resume");
        int done = 0;
        while (done < most) {
            long wait = 200 + random.nextInt(longest);
            if (process.waitFor(wait, TimeUnit.MILLISECONDS)) {
                break;
            }
            Victim victim = Victim.values()[random.nextInt(3)];
            if (!kill(process, victim)) {
                continue;
            }
            kills.merge(victim, 1, Integer::sum);
            done++;
            if (victim == Victim.GRADER) {
                process = grader.start(in, out, "--jobs", "2", "--resume");
            }
        }
        end(process);
        return done;
    }

    private boolean kill(Process process, Victim victim) throws InterruptedException {
        if (victim == Victim.GRADER) {
            end(process);
            return true;
        }
        Class<?> program = victim == Victim.WORKER ? Worker.class : CompileServer.class;
        List<ProcessHandle> found = Processes.running(process.toHandle(), program.getName());
        return !found.isEmpty() && found.get(random.nextInt(found.size())).destroyForcibly();
    }

    /** Kills the grader; what it started must be gone soon after. */
    private void end(Process process) throws InterruptedException {
        List<ProcessHandle> orphans = process.descendants().toList();
        process.destroyForcibly().waitFor();
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (orphans.stream().anyMatch(ProcessHandle::isAlive)) {
            if (System.nanoTime() > patience) {
                differences.add("sandboxes outlive the grader: " + orphans);
                return;
            }
            Thread.sleep(20);
        }
    }

    private void compare(Path out, Map<String, String> expected, Map<String, String> found)
            throws IOException {
        for (String name : expected.keySet()) {
            if (!expected.get(name).equals(found.get(name))) {
                differences.add(out.resolve(name) + (found.containsKey(name) ? "" : " is missing"));
            }
        }
        found.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> differences.add(out.resolve(name) + " is too many"));
        if (!Files.exists(out.resolve("gradebook.sqlite"))) {
            differences.add(out + " has no gradebook.sqlite");
        }
    }
}
