package org.seqlab.evidence.results;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Runs experiments and prints a line for each result: metric, baseline, seconds. */
public final class ResultRunner {
    private final List<Experiment> experiments;
    private final boolean json;
    private final PrintStream out;
    private final PrintStream log;

    /**
     * Creates a runner.
     *
     * @param experiments what can be run
     * @param json whether results are printed for a program
     * @param out takes the results
     * @param log takes what the experiments say while they run, and complaints
     */
    public ResultRunner(
            List<Experiment> experiments, boolean json, PrintStream out, PrintStream log) {
        this.experiments = List.copyOf(experiments);
        this.json = json;
        this.out = out;
        this.log = log;
    }

    /**
     * Runs some experiments.
     *
     * @param names which; all if empty
     * @return the exit code: 0 if every result beats its baseline, 1 if one does not, 2 if a name is
     *     unknown
     * @throws IOException if data cannot be read
     */
    public int run(List<String> names) throws IOException {
        for (String name : names) {
            if (experiments.stream().noneMatch(e -> e.name().equals(name))) {
                log.println("evidence results: there is no " + name + ". There are:");
                experiments.forEach(e -> log.printf("  %-12s %s%n", e.name(), e.description()));
                return 2;
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        boolean good = true;
        for (Experiment experiment : experiments) {
            if (names.isEmpty() || names.contains(experiment.name())) {
                good &= run(experiment, rows);
            }
        }
        if (json) {
            out.println(
                    new GsonBuilder()
                            .setPrettyPrinting()
                            .disableHtmlEscaping()
                            .serializeSpecialFloatingPointValues()
                            .create()
                            .toJson(rows));
        }
        return good ? 0 : 1;
    }

    private boolean run(Experiment experiment, List<Map<String, Object>> rows) throws IOException {
        Consumer<String> lines = json ? log::println : out::println;
        lines.accept(experiment.name() + ": " + experiment.description());
        long start = System.nanoTime();
        List<Result> results = experiment.body().run(line -> lines.accept("    " + line));
        double seconds = (System.nanoTime() - start) * 1e-9;
        boolean good = true;
        for (Result result : results) {
            good &= result.beatsBaseline();
            rows.add(row(experiment, result, seconds));
            lines.accept(line(result));
        }
        lines.accept(String.format(Locale.ROOT, "  %.1f s%n", seconds));
        return good;
    }

    static String line(Result r) {
        return String.format(
                Locale.ROOT,
                "  %-28s %s %s   baseline (%s) %s   %s",
                r.model(),
                r.metric(),
                number(r.value()),
                r.baseline(),
                number(r.baselineValue()),
                r.beatsBaseline() ? "better" : "NOT better");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.4f" : "%.3f", value);
    }

    private static Map<String, Object> row(Experiment experiment, Result r, double seconds) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", experiment.name());
        row.put("model", r.model());
        row.put("metric", r.metric());
        row.put("value", r.value());
        row.put("baseline", r.baseline());
        row.put("baselineValue", r.baselineValue());
        row.put("higherIsBetter", r.higherIsBetter());
        row.put("beatsBaseline", r.beatsBaseline());
        row.put("seconds", seconds);
        return row;
    }
}
