package org.seqlab.grade.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** What a class did: how marks spread, which checks are hard, which tell students apart. */
public final class Statistics {
    private static final int BARS = 10;
    private static final int COMMON = 3;

    /**
     * How a check went.
     *
     * @param exercise id of the exercise
     * @param claim what it checks
     * @param passRate share of submissions that passed, from 0 to 1
     * @param discrimination correlation of its points with those of all other checks, from −1 to 1;
     *     NaN if either does not vary
     * @param firstFailures what failed submissions were told, most common first
     */
    public record CheckStatistics(
            String exercise,
            String claim,
            double passRate,
            double discrimination,
            List<String> firstFailures) {}

    private final Gradebook book;

    /**
     * Creates the statistics of a gradebook.
     *
     * @param book the gradebook
     */
    public Statistics(Gradebook book) {
        this.book = book;
    }

    /**
     * Returns how many submissions lie in each tenth of the points.
     *
     * @return ten counts; full marks are in the last
     */
    public int[] histogram() {
        int[] bars = new int[BARS];
        for (Row row : book.rows()) {
            double share = book.of() == 0 ? 0 : row.points() / book.of();
            bars[Math.min(BARS - 1, (int) (share * BARS))]++;
        }
        return bars;
    }

    /**
     * Returns how each check went.
     *
     * @return the checks in order
     */
    public List<CheckStatistics> checks() {
        Map<String, List<Row.Mark>> marks = new LinkedHashMap<>();
        Map<String, List<Double>> others = new LinkedHashMap<>();
        for (Row row : book.rows()) {
            for (Row.Mark mark : row.checked()) {
                String key = mark.exercise() + " " + mark.check();
                marks.computeIfAbsent(key, k -> new ArrayList<>()).add(mark);
                double rest = row.earned() - mark.points();
                others.computeIfAbsent(key, k -> new ArrayList<>()).add(rest);
            }
        }
        List<CheckStatistics> all = new ArrayList<>();
        marks.forEach((key, list) -> all.add(one(list, others.get(key))));
        return all;
    }

    private static CheckStatistics one(List<Row.Mark> marks, List<Double> others) {
        long passed = marks.stream().filter(mark -> mark.state().equals("pass")).count();
        double[] own = marks.stream().mapToDouble(Row.Mark::points).toArray();
        double[] rest = others.stream().mapToDouble(Double::doubleValue).toArray();
        double correlation =
                own.length < 3 ? Double.NaN : new PearsonsCorrelation().correlation(own, rest);
        Map<String, Integer> said = new LinkedHashMap<>();
        for (Row.Mark mark : marks) {
            if (mark.state().equals("fail")) {
                String[] lines = mark.message().split("\n");
                said.merge(lines[lines.length - 1], 1, Integer::sum);
            }
        }
        List<String> common =
                said.entrySet().stream()
                        .sorted((a, b) -> b.getValue() - a.getValue())
                        .limit(COMMON)
                        .map(entry -> entry.getValue() + " x " + entry.getKey())
                        .toList();
        Row.Mark first = marks.get(0);
        double rate = (double) passed / marks.size();
        return new CheckStatistics(first.exercise(), first.claim(), rate, correlation, common);
    }

    /**
     * Returns the statistics as plain text.
     *
     * @return lines
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(book.rows().size()).append(" submissions\n");
        int[] bars = histogram();
        for (int k = 0; k < BARS; k++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%3d to %3d %%  %5d  %s%n",
                            k * BARS,
                            (k + 1) * BARS,
                            bars[k],
                            "#".repeat(Math.min(60, bars[k]))));
        }
        text.append("exercise  passed  discrimination  check\n");
        for (CheckStatistics check : checks()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-8s  %4.0f %%  %14.2f  %s%n",
                            check.exercise(),
                            100 * check.passRate(),
                            check.discrimination(),
                            check.claim()));
            check.firstFailures().forEach(f -> text.append("          ").append(f).append('\n'));
        }
        return text.toString();
    }
}
