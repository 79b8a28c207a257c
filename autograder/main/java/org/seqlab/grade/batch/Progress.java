package org.seqlab.grade.batch;

import java.util.Locale;
import java.util.function.Consumer;

/** Says how far a batch is, at most once a second. */
final class Progress {
    private final int all;
    private final Consumer<String> line;
    private final long start = System.nanoTime();
    private int done;
    private long said;

    Progress(int all, Consumer<String> line) {
        this.all = all;
        this.line = line;
    }

    synchronized void one() {
        done++;
        long now = System.nanoTime();
        if (done == all || now - said > 1_000_000_000L) {
            said = now;
            double seconds = Math.max(1e-3, (now - start) / 1e9);
            double left = seconds / done * (all - done);
            line.accept(
                    String.format(
                            Locale.ROOT,
                            "graded %d of %d, %.1f a second, %s left",
                            done,
                            all,
                            done / seconds,
                            time(left)));
        }
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? whole + " s"
                : whole < 3600
                        ? whole / 60 + " min"
                        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
