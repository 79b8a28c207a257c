package org.seqlab.grade.trial;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.seqlab.grade.ledger.JobLedger;

/** Many light jobs in a ledger whose workers, processes of their own, are killed all the time. */
public final class LedgerTrial {
    private static final int AT_A_TIME = 50;
    private static final double LEASE_SECONDS = 3;

    /**
     * What came of it.
     *
     * @param done jobs with a result
     * @param kills how many workers were killed
     * @param seconds wall time
     * @param faults what was lost, doubled or changed; empty if nothing was
     */
    public record Outcome(int done, int kills, double seconds, List<String> faults) {}

    private LedgerTrial() {}

    /**
     * The program of a worker.
     *
     * @param args the ledger's address
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        String me = UUID.randomUUID().toString();
        try (JobLedger ledger = JobLedger.open(args[0])) {
            while (true) {
                JobLedger.State state = ledger.state();
                if (state.waiting() + state.leased() == 0) {
                    return;
                }
                Map<String, String> results = new LinkedHashMap<>();
                for (String job : ledger.lease(me, AT_A_TIME, LEASE_SECONDS)) {
                    results.put(job, "result of " + job);
                }
                ledger.heartbeat(me, LEASE_SECONDS);
                ledger.complete(me, results);
                Thread.sleep(results.isEmpty() ? 100 : 0);
            }
        }
    }

    /**
     * Runs the trial.
     *
     * @param address a new ledger
     * @param java the command that starts Java with this class path
     * @param jobs how many jobs
     * @param kills how many workers to kill
     * @param random chooses moments and victims
     * @return what came of it
     * @throws IOException if a worker cannot be started
     * @throws InterruptedException if interrupted
     */
    public static Outcome run(String address, List<String> java, int jobs, int kills, Random random)
            throws IOException, InterruptedException {
        try (JobLedger ledger = JobLedger.open(address)) {
            List<String> names = IntStream.range(0, jobs).mapToObj("job-%06d"::formatted).toList();
            ledger.enroll(names);
            long start = System.nanoTime();
            List<Process> workers = new ArrayList<>(List.of(start(java, address)));
            workers.add(start(java, address));
            int killed = 0;
            while (ledger.state().done() < jobs) {
                int aim = (int) ((killed + random.nextDouble()) * jobs / Math.max(1, kills));
                if (killed < kills && ledger.state().done() >= aim) {
                    Process victim = workers.remove(random.nextInt(workers.size()));
                    victim.destroyForcibly().waitFor();
                    workers.add(start(java, address));
                    killed++;
                }
                Thread.sleep(20);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            for (Process worker : workers) {
                worker.waitFor();
            }
            return new Outcome(ledger.state().done(), killed, seconds, faults(ledger, names));
        }
    }

    private static Process start(List<String> java, String address) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(LedgerTrial.class.getName(), address));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    private static List<String> faults(JobLedger ledger, List<String> names) {
        List<String> faults = new ArrayList<>(ledger.audit());
        Map<String, String> results = ledger.results();
        for (String name : names) {
            if (!("result of " + name).equals(results.remove(name))) {
                faults.add(name + " is lost or wrong");
            }
        }
        results.keySet().forEach(name -> faults.add(name + " is too many"));
        return faults;
    }
}
