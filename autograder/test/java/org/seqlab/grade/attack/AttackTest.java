package org.seqlab.grade.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.batch.Sample;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;

/**
 * Every hostile answer of the corpus, each followed by an honest one in the same grader: no point is
 * gained, nothing is reached, and the honest one keeps full marks.
 */
class AttackTest {
    private static final List<String> REACHING_OUT =
            List.of("exit", "files", "network", "processes");

    @TempDir static Path folder;

    @Test
    void corpusHasAtLeastOneHundredAndTwentyAttacksWithDifferentNames() {
        List<Attack> all = Corpus.all();
        assertTrue(all.size() >= 120, "attacks: " + all.size());
        assertEquals(
                all.size(), all.stream().map(a -> a.family() + "/" + a.name()).distinct().count());
    }

    @TestFactory
    Stream<DynamicTest> bestLevelHoldsAgainstEveryAttack() throws Exception {
        Sandbox sandbox = Sandbox.best();
        boolean official = sandbox.level().compareTo(Level.L2) >= 0;
        if (!official) {
            System.err.println("SKIPPED: attacks need a sandbox. " + Sandbox.advice());
        }
        Assumptions.assumeTrue(official, "no sandbox on this machine");
        return tests(sandbox, Corpus.all());
    }

    @TestFactory
    Stream<DynamicTest> landlockHoldsAgainstAttacksThatReachOut() throws Exception {
        Optional<Sandbox> sandbox = Sandbox.at(Level.L2);
        if (sandbox.isEmpty()) {
            System.err.println("SKIPPED: level 2 needs Linux, Landlock and a JDK 22 or later");
        }
        Assumptions.assumeTrue(sandbox.isPresent(), "no level 2 on this machine");
        return tests(
                sandbox.get(),
                Corpus.all().stream().filter(a -> REACHING_OUT.contains(a.family())).toList());
    }

    private static Stream<DynamicTest> tests(Sandbox sandbox, List<Attack> attacks)
            throws Exception {
        ConcurrentLinkedQueue<Attack> queue = new ConcurrentLinkedQueue<>(attacks);
        ConcurrentLinkedQueue<AttackRun.Finding> findings = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> running = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            Path own = Files.createTempDirectory(folder, "attacks");
            running.add(threads.submit(() -> work(sandbox, own, queue, findings)));
        }
        threads.shutdown();
        for (Future<?> thread : running) {
            thread.get();
        }
        assertEquals(attacks.size(), findings.size());
        return findings.stream()
                .map(
                        f ->
                                dynamicTest(
                                        f.attack().family() + ": " + f.attack().name(),
                                        () -> assertTrue(f.held(), f.story())));
    }

    private static Void work(
            Sandbox sandbox,
            Path own,
            ConcurrentLinkedQueue<Attack> queue,
            ConcurrentLinkedQueue<AttackRun.Finding> findings)
            throws IOException {
        try (AttackRun run =
                new AttackRun(sandbox, Catalog.installed().get("1-2"), Sample.STEP, own)) {
            for (Attack a = queue.poll(); a != null; a = queue.poll()) {
                findings.add(run.run(a));
            }
        }
        return null;
    }
}
