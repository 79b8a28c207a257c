package org.seqlab.grade.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.Notebook;

/**
 * This grader against the usual ways on the same machine: {@code javac} and JUnit in JVMs of their
 * own for each submission, and running the notebook with nbconvert.
 */
public final class SpeedContest {
    private static final List<List<String>> NBCONVERT =
            List.of(
                    List.of("jupyter", "nbconvert"),
                    List.of("/usr/bin/jupyter", "nbconvert"),
                    List.of("python3", "-m", "nbconvert"),
                    List.of("/usr/bin/python3", "-m", "nbconvert"));

    private final GraderProgram grader;
    private final Path folder;
    private final Map<String, String> jupyter;
    private final Consumer<String> say;
    private final List<Way> ways = new ArrayList<>();

    /**
     * Prepares a contest.
     *
     * @param grader this grader
     * @param folder an own folder
     * @param jupyter the environment in which Jupyter finds the course's kernel, {@code seqlab}
     * @param say takes lines
     */
    public SpeedContest(
            GraderProgram grader, Path folder, Map<String, String> jupyter, Consumer<String> say) {
        this.grader = grader;
        this.folder = folder;
        this.jupyter = jupyter;
        this.say = say;
    }

    /**
     * Runs it and prints the table.
     *
     * @param notebooks the submissions
     * @param jobs how many at a time, for all ways
     * @param few how many the other ways grade in a round
     * @param rounds how often all grade in turn
     * @return where the ways disagree about points; empty if nowhere
     * @throws IOException if a way fails
     * @throws InterruptedException if interrupted
     */
    public List<String> run(List<Path> notebooks, int jobs, int few, int rounds)
            throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("work"));
        OurWay ours = new OurWay(grader, work);
        ways.add(ours);
        ways.add(new JUnitWay(grader.exercises(), work, false));
        ways.add(new JUnitWay(grader.exercises(), work, true));
        notebooks(notebooks.get(0), work);
        List<String> differences = new SpeedTrial(ways, jobs, say).run(notebooks, few, rounds);
        say.accept(latency(ours, jobs));
        if (jobs > 1) {
            OurWay alone = new OurWay(grader, work);
            try (Meter meter = Meter.start()) {
                alone.run(notebooks, 1, meter);
            }
            say.accept(latency(alone, 1));
        }
        return differences;
    }

    private static String latency(OurWay way, int jobs) {
        return String.format(
                Locale.ROOT,
                "one submission, from its text to its marks: median %.0f ms with %d at a time",
                1000 * way.latency(),
                jobs);
    }

    private void notebooks(Path sample, Path work) throws IOException, InterruptedException {
        List<String> program = nbconvert();
        if (program.isEmpty()) {
            say.accept("skipped: nbconvert is not there (Debian: apt install jupyter-nbconvert)");
            return;
        }
        Path python = folder.resolve("equivalent.ipynb");
        equivalent().write(python);
        add(
                new ExecuteWay("nbconvert, our kernel", program, "seqlab", jupyter, work, null),
                sample);
        add(
                new ExecuteWay(
                        "nbconvert, Python, NumPy", program, "python3", Map.of(), work, python),
                sample);
    }

    /** Adds a way if it works: the first run, which fills caches, is not timed. */
    private void add(Way way, Path sample) throws IOException, InterruptedException {
        try (Meter meter = Meter.start()) {
            way.run(List.of(sample), 1, meter);
            ways.add(way);
        } catch (IOException e) {
            String[] lines = String.valueOf(e.getMessage()).strip().split("\n");
            say.accept("skipped: " + way.name() + ": " + lines[lines.length - 1]);
        }
    }

    private static List<String> nbconvert() throws InterruptedException {
        for (List<String> candidate : NBCONVERT) {
            List<String> command = new ArrayList<>(candidate);
            command.add("--version");
            try {
                Commands.output(command, Map.of());
                return candidate;
            } catch (IOException absent) {
                continue;
            }
        }
        return List.of();
    }

    private static Notebook equivalent() throws IOException {
        try (InputStream in = SpeedContest.class.getResourceAsStream("equivalent.py")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Cell> cells = new ArrayList<>();
            for (String cell : text.split("(?m)^# %%.*\n")) {
                if (!cell.isBlank()) {
                    cells.add(Cell.of("cell-" + cells.size(), CellType.CODE, cell.strip()));
                }
            }
            return Notebook.of(cells);
        }
    }
}
