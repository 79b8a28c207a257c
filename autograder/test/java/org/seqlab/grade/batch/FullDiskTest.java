package org.seqlab.grade.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.report.Results;
import org.seqlab.grade.report.Row;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;

/** A disk that fills up in the middle of a batch: a small file system in memory. */
class FullDiskTest {
    private static final int SUBMISSIONS = 13;

    @TempDir Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        boolean shutIn = Sandbox.best().level().compareTo(Level.L2) >= 0;
        Assumptions.assumeTrue(shutIn, "no sandbox on this machine");
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "size=140k", "tmpfs", disk.toString()) == 0;
        if (!mounted) {
            System.err.println("SKIPPED: a small disk can be mounted by root only");
        }
        Assumptions.assumeTrue(mounted, "mounting needs root");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static int run(String... command) throws Exception {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            return process.exitValue();
        } catch (IOException e) {
            return -1;
        }
    }

    private static Batch batch(Path in, Path out) {
        BatchOptions usual = BatchOptions.of(List.of(in), out);
        return new Batch(
                new BatchOptions(
                        usual.paths(),
                        out,
                        1,
                        true,
                        "disk",
                        false,
                        Level.L2,
                        List.of("1-1", "1-2"),
                        false,
                        Slice.ALL),
                line -> {});
    }

    @Test
    void fullDiskStopsTheBatchWithAWordLeavesNothingHalfAndResumes() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int k = 0; k < SUBMISSIONS; k++) {
            Sample.notebook(in.resolve("student-" + k + ".ipynb"), Sample.SOFTMAX, Sample.STEP);
        }
        Path out = disk.resolve("out");
        BatchException full = assertThrows(BatchException.class, () -> batch(in, out).run());
        assertTrue(
                full.getMessage().matches("(?s).*(No space left|disk is full).*"),
                full.getMessage());
        assertTrue(full.getMessage().contains("go on with --resume"), full.getMessage());
        List<Row> before = Results.read(out.resolve("results"));
        assertTrue(!before.isEmpty() && before.size() < SUBMISSIONS, before.size() + " results");
        try (Stream<Path> files = Files.walk(out)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".new")));
        }
        assertEquals(0, run("mount", "-o", "remount,size=16m", disk.toString()));
        Batch.Summary after = batch(in, out).run();
        assertEquals(before.size(), after.kept());
        assertEquals(SUBMISSIONS - before.size(), after.graded());
        assertEquals(SUBMISSIONS, after.gradebook().rows().size());
        after.gradebook().rows().forEach(row -> assertEquals(row.of(), row.points()));
    }
}
