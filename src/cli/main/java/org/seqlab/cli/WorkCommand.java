package org.seqlab.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.seqlab.grade.ledger.JobLedger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades slices from a ledger until all are complete. Start it on as many machines as there are. */
@Command(
        name = "work",
        description =
                "Grades slices that a ledger hands out, on any number of machines; then merge them.",
        mixinStandardHelpOptions = true)
public final class WorkCommand implements Callable<Integer> {
    private static final double LEASE_SECONDS = 120;

    @Option(
            names = "--ledger",
            required = true,
            paramLabel = "URL",
            description = "sqlite:FILE, or postgresql://host/database?user=…&password=…")
    private String address;

    @Option(names = "--slices", required = true, paramLabel = "N", description = "How many.")
    private int slices;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Has slice-I.")
    private Path out;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Submissions; after -- further options of grade.")
    private List<String> grade;

    @Override
    public Integer call() throws InterruptedException {
        String me = ManagementFactory.getRuntimeMXBean().getName();
        try (JobLedger ledger = JobLedger.open(address)) {
            ledger.enroll(IntStream.range(0, slices).mapToObj(Integer::toString).toList());
            int worst = 0;
            for (JobLedger.State s = ledger.state(); s.done() < slices; s = ledger.state()) {
                for (String slice : ledger.lease(me, 1, LEASE_SECONDS)) {
                    worst = Math.max(worst, one(ledger, me, slice));
                }
                if (ledger.state().waiting() == 0) {
                    Thread.sleep(500);
                }
            }
            return worst;
        }
    }

    private int one(JobLedger ledger, String me, String slice) {
        ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
        beat.scheduleAtFixedRate(
                () -> ledger.heartbeat(me, LEASE_SECONDS), 20, 20, TimeUnit.SECONDS);
        try {
            List<String> words = new ArrayList<>(grade);
            words.addAll(List.of("--out", out.resolve("slice-" + slice).toString()));
            words.addAll(List.of("--slice", slice + "/" + slices, "--resume"));
            int code = new CommandLine(new GradeCommand()).execute(words.toArray(new String[0]));
            if (code <= 1) {
                ledger.complete(me, Map.of(slice, "exit " + code));
            }
            return code;
        } finally {
            beat.shutdownNow();
        }
    }
}
