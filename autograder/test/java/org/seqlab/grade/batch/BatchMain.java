package org.seqlab.grade.batch;

import java.nio.file.Path;
import java.util.List;
import org.seqlab.grade.sandbox.Level;

/** A grader in a process of its own, for tests that kill it. */
public final class BatchMain {
    private BatchMain() {}

    public static void main(String[] args) throws Exception {
        Slice slice = Slice.parse(args[2], System.getenv());
        BatchOptions options =
                new BatchOptions(
                        List.of(Path.of(args[0])),
                        Path.of(args[1]),
                        2,
                        true,
                        "faults",
                        false,
                        Level.L2,
                        List.of("1-1", "1-2"),
                        false,
                        slice);
        new Batch(options, System.err::println).run();
        System.exit(0);
    }
}
