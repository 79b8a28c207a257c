package org.seqlab.evidence.speed;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seqlab.simd.Simd;
import org.seqlab.simd.Workers;

/** Runs contests in turn with their peers and prints the medians. */
public final class SpeedRunner {
    private static final int ROUNDS = 9;
    private static final double WARM_UP = 3;
    private static final double SLICE = 0.15;

    /** Seconds of both sides from which three rounds have to do. */
    private static final double LONG = 6;

    private final Map<String, List<Contest>> suites;
    private final boolean json;
    private final PrintStream out;
    private final PrintStream log;

    /**
     * Creates a runner.
     *
     * @param suites contests by the name that the user types
     * @param json whether results are printed for a program
     * @param out takes the results
     * @param log takes complaints, and progress where results are for a program
     */
    public SpeedRunner(
            Map<String, List<Contest>> suites, boolean json, PrintStream out, PrintStream log) {
        this.suites = suites;
        this.json = json;
        this.out = out;
        this.log = log;
    }

    /**
     * Runs some suites.
     *
     * @param names which; all if empty
     * @return the exit code: 0, or 2 if a name is unknown; a missed goal is reported, not an error
     * @throws IOException if a peer's script cannot be run for another reason than its absence
     */
    public int run(List<String> names) throws IOException {
        for (String name : names) {
            if (!suites.containsKey(name)) {
                log.println(
                        "evidence speed: there is no suite "
                                + name
                                + ". There are: "
                                + String.join(", ", suites.keySet())
                                + ".");
                return 2;
            }
        }
        PrintStream lines = json ? log : out;
        lines.printf(
                Locale.ROOT,
                "Java %s, %s kernels; ratio = peer's time / ours, median of %d rounds in turn (3 if"
                        + " long)%n",
                Runtime.version(),
                Simd.isVector() ? "vector" : "plain",
                ROUNDS);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map.Entry<String, List<Contest>> suite : suites.entrySet()) {
            if (names.isEmpty() || names.contains(suite.getKey())) {
                lines.println(suite.getKey());
                for (Contest contest : suite.getValue()) {
                    rows.add(run(suite.getKey(), contest, lines));
                }
            }
        }
        if (json) {
            out.println(
                    new GsonBuilder()
                            .setPrettyPrinting()
                            .disableHtmlEscaping()
                            .create()
                            .toJson(rows));
        }
        return 0;
    }

    private static Map<String, Object> run(String suite, Contest contest, PrintStream lines)
            throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("suite", suite);
        row.put("workload", contest.workload());
        row.put("threads", contest.threads());
        row.put("peer", contest.peer());
        int threads = Workers.threads();
        Workers.setThreads(contest.threads());
        try (Peer peer = Peer.start(contest)) {
            Timing timing = measure(contest, peer);
            String why = met(contest, timing) ? "" : contest.why().get();
            put(row, contest, timing, why);
            lines.println(line(contest, timing, why));
        } catch (PeerAbsentException e) {
            row.put("skipped", e.getMessage());
            lines.printf("  %-46s skipped: %s%n", contest.workload(), e.getMessage());
        } finally {
            Workers.setThreads(threads);
        }
        return row;
    }

    private static Timing measure(Contest contest, Peer peer) throws IOException {
        Runnable ours = contest.ours().get();
        double one = warm(ours);
        int times = Math.max(1, (int) Math.round(SLICE / one));
        double theirs = peer.seconds(1);
        theirs = Math.min(theirs, peer.seconds(Math.max(1, (int) (SLICE / theirs))));
        int peerTimes = Math.max(1, (int) Math.round(SLICE / theirs));
        int rounds = one + theirs > LONG ? 3 : ROUNDS;
        double[] a = new double[rounds];
        double[] b = new double[rounds];
        StreamRead read = contest.bytes() == 0 ? null : new StreamRead(contest.bytes());
        double[] reads = new double[read == null ? 0 : rounds];
        for (int round = 0; round < rounds; round++) {
            a[round] = seconds(ours, times) / times;
            if (read != null) {
                reads[round] = read.secondsPerByte() * contest.bytes();
            }
            b[round] = peer.seconds(peerTimes);
        }
        return new Timing(a, b, reads);
    }

    private static double warm(Runnable ours) {
        double spent = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int runs = 0; spent < WARM_UP || runs < 20 && spent < 4 * WARM_UP; runs++) {
            double one = seconds(ours, 1);
            best = Math.min(best, one);
            spent += one;
        }
        return best;
    }

    static double seconds(Runnable work, int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return Math.max(1e-9, (System.nanoTime() - start) * 1e-9);
    }

    private static boolean met(Contest contest, Timing timing) {
        return contest.target() > 0 && timing.ratio() >= contest.target();
    }

    private static String line(Contest contest, Timing timing, String why) {
        double ours = Timing.median(timing.ours());
        double[] ratios = timing.ratios();
        Arrays.sort(ratios);
        String rate =
                contest.operations() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT, " %4.0f GFLOP/s", contest.operations() / ours / 1e9);
        return String.format(
                Locale.ROOT,
                "  %-46s %d thread%s ours %s%s  %s %s  ratio %.2f (%.2f to %.2f)%s%s",
                contest.workload(),
                contest.threads(),
                contest.threads() == 1 ? " " : "s",
                time(ours),
                rate,
                contest.peer(),
                time(Timing.median(timing.peers())),
                timing.ratio(),
                ratios[0],
                ratios[ratios.length - 1],
                bandwidth(contest, timing),
                verdict(contest, timing, why));
    }

    private static String bandwidth(Contest contest, Timing timing) {
        return contest.bytes() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", reads %.1f GB/s, %.0f %% of a plain read",
                        contest.bytes() / Timing.median(timing.ours()) / 1e9,
                        100 * timing.readShare());
    }

    private static String verdict(Contest contest, Timing timing, String why) {
        if (contest.target() == 0) {
            return why.isEmpty() ? "" : "  " + why;
        }
        String goal = String.format(Locale.ROOT, "  goal %.1f ", contest.target());
        if (met(contest, timing)) {
            return goal + "met";
        }
        return goal + "MISSED" + (why.isEmpty() ? "" : ": " + why);
    }

    private static String time(double seconds) {
        return seconds < 1e-3
                ? String.format(Locale.ROOT, "%.1f µs", seconds * 1e6)
                : seconds < 1
                        ? String.format(Locale.ROOT, "%.2f ms", seconds * 1e3)
                        : String.format(Locale.ROOT, "%.2f s", seconds);
    }

    private static void put(Map<String, Object> row, Contest contest, Timing timing, String why) {
        row.put("oursSeconds", Timing.median(timing.ours()));
        row.put("peerSeconds", Timing.median(timing.peers()));
        row.put("ratio", timing.ratio());
        row.put("ratios", timing.ratios());
        row.put("target", contest.target());
        row.put("met", timing.ratio() >= contest.target());
        row.put("why", why);
        if (contest.bytes() != 0) {
            row.put("bytes", contest.bytes());
            row.put("shareOfPlainRead", timing.readShare());
        }
        row.put("jdk", Runtime.version().feature());
    }
}
