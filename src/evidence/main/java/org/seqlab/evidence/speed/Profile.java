package org.seqlab.evidence.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the time of a piece of work goes: its parts, each timed alone with the shapes it has there.
 * It explains a missed goal, so it is measured where and when the goal was missed.
 */
final class Profile {
    private static final double WARM_UP = 0.4;
    private static final double STRETCH = 0.02;
    private static final int STRETCHES = 7;

    private record Part(String name, double seconds, double operations) {}

    private final List<Part> parts = new ArrayList<>();
    private final double whole;

    /**
     * Begins a profile.
     *
     * @param whole the work itself, once
     */
    Profile(Runnable whole) {
        this.whole = seconds(whole);
    }

    /**
     * Times a part.
     *
     * @param name as it is printed
     * @param operations floating-point operations of one turn, or 0 if that says nothing
     * @param turns how often the whole does it
     * @param work one turn
     * @return this profile
     */
    Profile part(String name, double operations, int turns, Runnable work) {
        parts.add(new Part(name, turns * seconds(work), turns * operations));
        return this;
    }

    /** Returns shares and rates, such as {@code products 70 % (85 GFLOP/s), gates 20 %}. */
    String text() {
        StringBuilder text = new StringBuilder();
        double rest = whole;
        for (Part part : parts) {
            rest -= part.seconds;
            text.append(share(part.name, part.seconds));
            text.append(part.operations == 0 ? "" : rate(part.operations / part.seconds));
            text.append(", ");
        }
        return text.append(share("the rest", Math.max(0, rest))).toString();
    }

    private String share(String name, double seconds) {
        return String.format(Locale.ROOT, "%s %.0f %%", name, 100 * seconds / whole);
    }

    private static String rate(double operations) {
        return String.format(Locale.ROOT, " (%.0f GFLOP/s)", operations * 1e-9);
    }

    /** The best of some stretches, each long enough for the clock. */
    private static double seconds(Runnable work) {
        double one = Double.POSITIVE_INFINITY;
        double spent = 0;
        while (spent < WARM_UP) {
            double now = SpeedRunner.seconds(work, 1);
            one = Math.min(one, now);
            spent += now;
        }
        int times = (int) Math.max(1, STRETCH / one);
        double best = Double.POSITIVE_INFINITY;
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            best = Math.min(best, SpeedRunner.seconds(work, times) / times);
        }
        return best;
    }
}
