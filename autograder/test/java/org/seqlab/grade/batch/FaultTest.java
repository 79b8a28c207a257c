package org.seqlab.grade.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;

/** Nothing is lost and nothing doubled, whoever is killed. */
class FaultTest {
    private static final int SUBMISSIONS = Integer.getInteger("seqlab.faults.submissions", 8);
    private static final int KILLS = Integer.getInteger("seqlab.faults.kills", 4);

    @TempDir Path folder;

    @BeforeAll
    static void needsASandbox() {
        boolean shutIn = Sandbox.best().level().compareTo(Level.L2) >= 0;
        if (!shutIn) {
            System.err.println("SKIPPED: no sandbox on this machine. " + Sandbox.advice());
        }
        Assumptions.assumeTrue(shutIn, "no sandbox on this machine");
    }

    private Path submissions() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int k = 0; k < SUBMISSIONS; k++) {
            String step =
                    switch (k % 4) {
                        case 1 -> Sample.step("return p.Wax().times(x);");
                        case 2 -> Sample.step("System.exit(1); return x;");
                        case 3 -> Sample.step("return undefined;");
                        default -> Sample.STEP;
                    };
            Sample.notebook(in.resolve("student-" + k + ".ipynb"), Sample.SOFTMAX, step);
        }
        return in;
    }

    private Process start(Path in, Path out, String slice) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        ProcessBuilder builder =
                new ProcessBuilder(
                        java.toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BatchMain.class.getName(),
                        in.toString(),
                        out.toString(),
                        slice);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private void complete(Path in, Path out, String slice) throws Exception {
        Process process = start(in, out, slice);
        assertTrue(process.waitFor(300, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
    }

    private static Map<String, String> results(Path out) throws IOException {
        Map<String, String> results = new TreeMap<>();
        try (Stream<Path> files = Files.list(out.resolve("results"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                results.put(
                        file.getFileName().toString(),
                        text.replaceAll("\"execution_time\": [0-9.]+", ""));
            }
        }
        results.keySet().removeIf(name -> name.startsWith("."));
        return results;
    }

    @Test
    void killingGraderWorkersAndCompilersLosesAndDoublesNothing() throws Exception {
        Path in = submissions();
        Path calm = folder.resolve("calm");
        complete(in, calm, "0/1");
        Path stormy = folder.resolve("stormy");
        Random random = new Random(5);
        for (int kill = 0; kill < KILLS; kill++) {
            Process grader = start(in, stormy, "0/1");
            boolean ended = grader.waitFor(500 + random.nextInt(2500), TimeUnit.MILLISECONDS);
            if (!ended && kill % 2 == 1) {
                List<ProcessHandle> children = new ArrayList<>(grader.descendants().toList());
                if (!children.isEmpty()) {
                    children.get(random.nextInt(children.size())).destroyForcibly();
                }
                ended = grader.waitFor(300, TimeUnit.MILLISECONDS);
            }
            List<ProcessHandle> sandboxes = grader.descendants().toList();
            grader.destroyForcibly().waitFor();
            for (ProcessHandle sandbox : sandboxes) {
                sandbox.onExit().get(10, TimeUnit.SECONDS);
            }
        }
        complete(in, stormy, "0/1");
        assertEquals(SUBMISSIONS, results(stormy).size());
        assertEquals(results(calm), results(stormy));
        assertEquals(
                Files.readString(calm.resolve("gradebook.csv")),
                Files.readString(stormy.resolve("gradebook.csv")));
    }

    @Test
    void slicesMergeToTheSameGradebookAsOneRun() throws Exception {
        Path in = submissions();
        Path whole = folder.resolve("whole");
        complete(in, whole, "0/1");
        List<Path> parts = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            parts.add(folder.resolve("part-" + k));
            complete(in, parts.get(k), k + "/3");
        }
        Path merged = folder.resolve("merged");
        assertThrows(BatchException.class, () -> Merge.of(parts.subList(0, 2), merged));
        assertEquals(SUBMISSIONS, Merge.of(parts, merged).rows().size());
        assertEquals(results(whole), results(merged));
        assertEquals(
                Files.readString(whole.resolve("gradebook.csv")),
                Files.readString(merged.resolve("gradebook.csv")));
    }

    @Test
    void secondGraderInTheSameFolderIsRefused() throws Exception {
        Path out = folder.resolve("busy");
        try (OutputFolder held = OutputFolder.open(out)) {
            assertEquals(out, held.path());
            BatchOptions options = BatchOptions.of(List.of(submissions()), out);
            BatchException refused =
                    assertThrows(BatchException.class, () -> new Batch(options, line -> {}).run());
            assertTrue(refused.getMessage().contains("Another grader is at work"));
        }
    }
}
