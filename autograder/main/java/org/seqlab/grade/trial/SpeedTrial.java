package org.seqlab.grade.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Grades the same made-up students in several ways, in turn, and compares. */
final class SpeedTrial {
    /** What one way took for one submission in one round. */
    private record Sample(double wall, double processor) {}

    private final List<Way> ways;
    private final int jobs;
    private final Consumer<String> say;
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    /**
     * Prepares.
     *
     * @param ways ours first
     * @param jobs submissions at a time, for all ways
     * @param say takes lines
     */
    SpeedTrial(List<Way> ways, int jobs, Consumer<String> say) {
        this.ways = ways;
        this.jobs = jobs;
        this.say = say;
    }

    /**
     * Runs all ways in turn. Ours grades all notebooks in a round, the others a few each.
     *
     * @param notebooks the submissions
     * @param few how many the others grade in a round
     * @param rounds how often
     * @return where the ways disagree about points; empty if nowhere
     */
    List<String> run(List<Path> notebooks, int few, int rounds)
            throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            Map<String, Double> points = Map.of();
            for (Way way : ways) {
                boolean ours = way == ways.get(0);
                int from = ours ? 0 : round * few % Math.max(1, notebooks.size() - few);
                int to = ours ? notebooks.size() : Math.min(notebooks.size(), from + few);
                Map<String, Double> found = one(way, notebooks.subList(from, to));
                points = ours ? found : points;
                compare(way, points, found);
            }
        }
        report();
        return differences;
    }

    private Map<String, Double> one(Way way, List<Path> part)
            throws IOException, InterruptedException {
        try (Meter meter = Meter.start()) {
            long start = System.nanoTime();
            Map<String, Double> points = way.run(part, jobs, meter);
            double wall = (System.nanoTime() - start) / 1e9;
            Sample sample = new Sample(wall / part.size(), meter.seconds() / part.size());
            samples.computeIfAbsent(way.name(), name -> new ArrayList<>()).add(sample);
            say.accept(
                    String.format(
                            Locale.ROOT,
                            "  %-28s %4d in %6.1f s, load %s",
                            way.name(),
                            part.size(),
                            wall,
                            Processes.load()));
            return points;
        }
    }

    private void compare(Way way, Map<String, Double> ours, Map<String, Double> theirs) {
        theirs.forEach(
                (name, points) -> {
                    if (Math.abs(points - ours.get(name)) > 1e-9) {
                        differences.add(
                                way.name()
                                        + " gives "
                                        + name
                                        + " "
                                        + points
                                        + " points, we give "
                                        + ours.get(name));
                    }
                });
    }

    private void report() {
        say.accept("way                            a minute   processor s   ours is so many times");
        say.accept("                                               each   faster, cheaper (range)");
        List<Sample> ours = samples.get(ways.get(0).name());
        samples.forEach((name, theirs) -> say.accept(line(name, ours, theirs)));
    }

    private static String line(String name, List<Sample> ours, List<Sample> theirs) {
        List<Double> faster = new ArrayList<>();
        List<Double> cheaper = new ArrayList<>();
        for (int k = 0; k < ours.size(); k++) {
            faster.add(theirs.get(k).wall() / ours.get(k).wall());
            cheaper.add(theirs.get(k).processor() / ours.get(k).processor());
        }
        return String.format(
                Locale.ROOT,
                "%-28s %10.0f %13.3f   %6.1f, %6.1f  (%.1f to %.1f)",
                name,
                60 / LoadTrial.median(theirs.stream().map(Sample::wall).toList()),
                LoadTrial.median(theirs.stream().map(Sample::processor).toList()),
                LoadTrial.median(faster),
                LoadTrial.median(cheaper),
                faster.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                faster.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }
}
