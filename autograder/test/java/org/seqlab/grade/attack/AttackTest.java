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
import java.util.Set;
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
 * Every hostile answer of the corpus, each followed by an honest one in the same grader: no point
 * is gained, nothing is reached, and the honest one keeps full marks.
 */
class AttackTest {
    private static final List<String> REACHING_OUT =
            List.of("exit", "files", "network", "processes");

    private static final String SAMPLER =
            """
            // EXERCISE 1-11 NameSampler
            final class NameSampler {
                static int[] sample(int nx, int na, BiFunction<Matrix, Matrix, RnnCellOutput> step,
                        ToIntFunction<Matrix> draw, int longest) {
                    int[] letters = new int[longest];
                    Matrix x = Matrix.zeros(nx, 1);
                    Matrix a = Matrix.zeros(na, 1);
                    for (int count = 0; count < longest; count++) {
                        RnnCellOutput out = step.apply(x, a);
                        letters[count] = draw.applyAsInt(out.ytPred());
                        if (letters[count] == 0) {
                            return Arrays.copyOf(letters, count);
                        }
                        a = out.aNext();
                        x = Matrix.identity(nx).colRange(letters[count], letters[count] + 1);
                    }
                    return letters;
                }
            }
            """;

    @TempDir static Path folder;

    @Test
    void corpusHasAtLeastOneHundredAndTwentyAttacksWithDifferentNames() {
        List<Attack> all = Corpus.all();
        assertTrue(all.size() >= 120, "attacks: " + all.size());
        assertEquals(
                all.size(), all.stream().map(a -> a.family() + "/" + a.name()).distinct().count());
    }

    @Test
    void lowerLevelsPromiseLessAndNothingThatTheListDoesNotName() {
        assertEquals(Set.of(), Corpus.notPromised(Level.L3));
        assertEquals(Set.of(), Corpus.notPromised(Level.L2));
        assertTrue(Corpus.notPromised(Level.L0).containsAll(Corpus.notPromised(Level.L1)));
        assertTrue(Corpus.notPromised(Level.L0).size() < Corpus.all().size() / 2);
    }

    @TestFactory
    Stream<DynamicTest> bestLevelHoldsAgainstEveryAttack() throws Exception {
        return tests(best(), Corpus.all(), "1-2", Sample.STEP);
    }

    @TestFactory
    Stream<DynamicTest> functionsHoldAgainstWhatIsPassedToThem() throws Exception {
        return tests(best(), functions(), "1-11", SAMPLER);
    }

    @TestFactory
    Stream<DynamicTest> landlockHoldsAgainstAttacksThatReachOut() throws Exception {
        return tests(
                at(Level.L2),
                Corpus.all().stream().filter(a -> REACHING_OUT.contains(a.family())).toList(),
                "1-2",
                Sample.STEP);
    }

    /** Takes long: {@code -Dseqlab.attacks=L2,L1} tries every attack at those levels. */
    @TestFactory
    Stream<DynamicTest> chosenLevelsHoldAgainstWhatTheyPromise() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (String level : System.getProperty("seqlab.attacks", "").split(",")) {
            if (!level.isBlank()) {
                Sandbox sandbox = at(Level.valueOf(level.strip()));
                tests.addAll(tests(sandbox, Corpus.all(), "1-2", Sample.STEP).toList());
                tests.addAll(tests(sandbox, functions(), "1-11", SAMPLER).toList());
            }
        }
        return tests.stream();
    }

    private static List<Attack> functions() {
        return Corpus.all().stream().filter(a -> a.family().equals("functions")).toList();
    }

    private static Sandbox best() {
        Sandbox sandbox = Sandbox.best();
        boolean official = sandbox.level().compareTo(Level.L2) >= 0;
        if (!official) {
            System.err.println("SKIPPED: attacks need a sandbox. " + Sandbox.advice());
        }
        Assumptions.assumeTrue(official, "no sandbox on this machine");
        return sandbox;
    }

    private static Sandbox at(Level level) {
        Optional<Sandbox> sandbox = Sandbox.at(level);
        if (sandbox.isEmpty()) {
            System.err.println("SKIPPED: " + level + " does not work on this machine");
        }
        Assumptions.assumeTrue(sandbox.isPresent(), "no " + level + " on this machine");
        return sandbox.get();
    }

    private static Stream<DynamicTest> tests(
            Sandbox sandbox, List<Attack> all, String exercise, String honest) throws Exception {
        Set<String> open = Corpus.notPromised(sandbox.level());
        all.stream()
                .filter(a -> open.contains(a.title()))
                .forEach(
                        a ->
                                System.err.println(
                                        "SKIPPED, not promised by "
                                                + sandbox.level()
                                                + ": "
                                                + a.title()));
        List<Attack> attacks = all.stream().filter(a -> !open.contains(a.title())).toList();
        ConcurrentLinkedQueue<Attack> queue = new ConcurrentLinkedQueue<>(attacks);
        ConcurrentLinkedQueue<AttackRun.Finding> findings = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> running = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            Path own = Files.createTempDirectory(folder, "attacks");
            running.add(
                    threads.submit(() -> work(sandbox, exercise, honest, own, queue, findings)));
        }
        threads.shutdown();
        for (Future<?> thread : running) {
            thread.get();
        }
        assertEquals(attacks.size(), findings.size());
        return findings.stream()
                .map(f -> dynamicTest(f.attack().title(), () -> assertTrue(f.held(), f.story())));
    }

    private static Void work(
            Sandbox sandbox,
            String exercise,
            String honest,
            Path own,
            ConcurrentLinkedQueue<Attack> queue,
            ConcurrentLinkedQueue<AttackRun.Finding> findings)
            throws IOException {
        try (AttackRun run =
                new AttackRun(sandbox, Catalog.installed().get(exercise), honest, own)) {
            for (Attack a = queue.poll(); a != null; a = queue.poll()) {
                findings.add(run.run(a));
            }
        }
        return null;
    }
}
