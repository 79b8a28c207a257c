package org.seqlab.kernel.show;

import java.util.Locale;
import java.util.Optional;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.kernel.output.Output;

/**
 * A bar that tells how far a long piece of work has come, its rate and the time left.
 *
 * <p>Use it in a {@code try} with resources; {@link #step} may be called millions of times, the
 * screen changes ten times a second at most. Outside a notebook only the last line is printed.
 */
public final class Progress implements AutoCloseable {
    private static final long PAUSE = 100_000_000;

    private final String name;
    private final long total;
    private final String id = Show.newId();
    private final long start = System.nanoTime();
    private long done;
    private long shownAt;
    private boolean shown;
    private String note = "";

    Progress(String name, long total) {
        if (total < 0) {
            throw new IllegalArgumentException(
                    "Show.progress: total must be at least 0, but it is " + total + ".");
        }
        this.name = name;
        this.total = total;
        update(System.nanoTime());
    }

    /** Counts one step. */
    public void step() {
        done++;
        updateSometimes();
    }

    /**
     * Counts one step and shows a value with it.
     *
     * @param label what the value is, such as {@code loss}
     * @param value the value after this step
     */
    public void step(String label, double value) {
        note = label + " " + Numbers.of(value);
        step();
    }

    /** Sets the steps to a share of all of them, from 0 to 1. */
    void reach(double share) {
        done = (long) (share * total);
        updateSometimes();
    }

    private void updateSometimes() {
        long now = System.nanoTime();
        if (now - shownAt > PAUSE) {
            update(now);
        }
    }

    private void update(long now) {
        shownAt = now;
        Optional<Output> output = Output.current();
        if (output.isPresent() && !Show.isSilent()) {
            String line = line(now);
            String html =
                    "<label>"
                            + Html.escape(name)
                            + " <progress max=\""
                            + total
                            + "\" value=\""
                            + done
                            + "\"></progress></label> <span>"
                            + Html.escape(line)
                            + "</span>";
            output.get().display(Bundle.html(html, name + " " + line), id, shown);
            shown = true;
        }
    }

    private String line(long now) {
        double seconds = (now - start) * 1e-9;
        StringBuilder line = new StringBuilder(done + " of " + total);
        if (done > 0 && seconds > 0) {
            double rate = done / seconds;
            line.append(
                    rate >= 10
                            ? String.format(Locale.ROOT, ", %,.0f/s", rate)
                            : String.format(Locale.ROOT, ", %.2f/s", rate));
            line.append(
                    done < total
                            ? ", " + time((total - done) / rate) + " left"
                            : ", took " + time(seconds));
        }
        return note.isEmpty() ? line.toString() : line + ", " + note;
    }

    private static String time(double seconds) {
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole / 60 % 60);
    }

    @Override
    public void close() {
        long now = System.nanoTime();
        if (Output.current().isPresent()) {
            update(now);
        } else if (!Show.isSilent()) {
            System.out.println(name + " " + line(now));
        }
    }
}
