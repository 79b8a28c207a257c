package org.seqlab.grade.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seqlab.grade.report.Results;
import org.seqlab.grade.report.Row;

/** This grader, from its start to the gradebook. */
final class OurWay implements Way {
    private static final Pattern TIME = Pattern.compile("\"execution_time\": ([0-9.]+)");

    private final GraderProgram grader;
    private final Path work;
    private final List<Double> times = new ArrayList<>();

    OurWay(GraderProgram grader, Path work) {
        this.grader = grader;
        this.work = work;
    }

    @Override
    public String name() {
        return "seqlab grade";
    }

    @Override
    public Map<String, Double> run(List<Path> notebooks, int jobs, Meter meter)
            throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(work, "ours");
        Path in = notebooks.get(0).getParent();
        Commands.output(
                meter.command(grader.words(in, out, "--jobs", Integer.toString(jobs))), Map.of());
        Map<String, Double> points = new TreeMap<>();
        for (Row row : Results.read(out.resolve("results"))) {
            points.put(row.id() + ".ipynb", row.points());
            Path result = out.resolve("results").resolve(row.id() + ".json");
            Matcher time = TIME.matcher(Files.readString(result));
            if (time.find()) {
                times.add(Double.parseDouble(time.group(1)));
            }
        }
        return points;
    }

    /** The median time of one submission, in seconds, from its text to its marks. */
    double latency() {
        return LoadTrial.median(times);
    }
}
