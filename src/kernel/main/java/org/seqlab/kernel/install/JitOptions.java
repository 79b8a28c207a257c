package org.seqlab.kernel.install;

import java.util.ArrayList;
import java.util.List;

/**
 * How the JIT shares two cores with the compiler of Java, whose first work is what a student waits
 * for.
 *
 * <p>HotSpot compiles a method quickly when it is warm and thoroughly when it is hot. The thorough
 * compiler works beside javac from the first tenth of a second on, for methods that a session will
 * hardly call again. So it starts twenty times later, except for what computes: our library, cells
 * and the Vector API, whose thresholds are scaled down by the same factor.
 *
 * <p>Without these options the first result of Java 25 took 1.14 times as long and a trivial cell 1.13
 * times, but a class cell of 200 lines 0.64 times (medians of 7 interleaved rounds, two processors).
 */
final class JitOptions {
    private static final int LATER = 20;
    private static final List<String> COMPUTING =
            List.of("org.seqlab.", "REPL.", "jdk.incubator.vector.", "org.apache.commons.math3.");
    private static final List<String> NOT_COMPUTING =
            List.of("org.seqlab.kernel.", "org.seqlab.shaded.");

    private JitOptions() {}

    static List<String> list() {
        List<String> options = new ArrayList<>();
        options.add("-XX:Tier4InvocationThreshold=" + 5000 * LATER);
        options.add("-XX:Tier4MinInvocationThreshold=" + 600 * LATER);
        options.add("-XX:Tier4CompileThreshold=" + 15_000 * LATER);
        options.add("-XX:Tier4BackEdgeThreshold=" + 40_000 * LATER);
        options.add("-XX:CompileCommand=quiet");
        COMPUTING.forEach(start -> options.add(scale(start, 1.0 / LATER)));
        // What is named last counts.
        NOT_COMPUTING.forEach(start -> options.add(scale(start, 1)));
        if (Runtime.version().feature() >= 25) {
            // Profiles of the rehearsal would call for the thorough compiler at once.
            options.add("-XX:-AOTReplayTraining");
        }
        return options;
    }

    private static String scale(String start, double factor) {
        return "-XX:CompileCommand=CompileThresholdScaling," + start + "*::*," + factor;
    }
}
