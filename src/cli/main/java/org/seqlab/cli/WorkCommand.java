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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades slices from a ledger until all are complete. Start it on as many machines as there are. */
@Command(
        name = "work",
        description =
                "Grades slices that a ledger hands out, on any number of machines; then merge"
                        + " them.",
        mixinStandardHelpOptions = true)
public final class WorkCommand implements Callable<Integer> {
    private static final double LEASE_SECONDS = 120;
    private static final double RETRY_SECONDS = 30;
    private static final int MOST_FAILURES = 3;
    private static final int ATTENTION = 1;
    private static final int USAGE = 2;

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

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        String me = ManagementFactory.getRuntimeMXBean().getName();
        try (JobLedger ledger = JobLedger.open(address)) {
            ledger.enroll(IntStream.range(0, slices).mapToObj(Integer::toString).toList());
            int worst = 0;
            int failures = 0;
            for (JobLedger.State s = ledger.state(); s.done() < slices; s = ledger.state()) {
                for (String slice : ledger.lease(me, 1, LEASE_SECONDS)) {
                    int code = one(ledger, me, slice);
                    worst = Math.max(worst, code);
                    failures = code <= ATTENTION ? 0 : failures + 1;
                    if (code == USAGE || failures == MOST_FAILURES) {
                        say("gives up: slice " + slice + " ended with exit code " + code);
                        return code;
                    }
                }
                if (ledger.state().waiting() == 0) {
                    Thread.sleep(500);
                }
            }
            List<String> faults = ledger.audit();
            faults.forEach(this::say);
            say(
                    "all %d slices are complete: seqlab merge %s/slice-* --out …"
                            .formatted(slices, out));
            return faults.isEmpty() ? worst : Math.max(ATTENTION, worst);
        }
    }

    private int one(JobLedger ledger, String me, String slice) {
        ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
        beat.scheduleAtFixedRate(() -> beat(ledger, me), 20, 20, TimeUnit.SECONDS);
        say("slice " + slice + " of " + slices);
        try {
            List<String> words = new ArrayList<>(grade);
            words.addAll(List.of("--out", out.resolve("slice-" + slice).toString()));
            words.addAll(List.of("--slice", slice + "/" + slices, "--resume"));
            int code = grade(words);
            if (code <= ATTENTION) {
                ledger.complete(me, Map.of(slice, "exit " + code));
            } else {
                ledger.heartbeat(me, RETRY_SECONDS);
            }
            return code;
        } finally {
            beat.shutdownNow();
        }
    }

    private int grade(List<String> words) {
        CommandLine line = new CommandLine(new GradeCommand());
        CommandLine all = spec.commandLine();
        line.setOut(all.getOut()).setErr(all.getErr());
        line.setExecutionExceptionHandler(all.getExecutionExceptionHandler());
        return line.execute(words.toArray(new String[0]));
    }

    /** A task that throws is never run again, and a database may be away for a moment. */
    private void beat(JobLedger ledger, String me) {
        try {
            ledger.heartbeat(me, LEASE_SECONDS);
        } catch (RuntimeException e) {
            say(e.getMessage());
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println("work: " + line);
        spec.commandLine().getErr().flush();
    }
}
