package org.seqlab.grade.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Runs every notebook from top to bottom with nbconvert, as notebook graders do. */
final class ExecuteWay implements Way {
    private final String name;
    private final List<String> program;
    private final String kernel;
    private final Map<String, String> environment;
    private final Path work;
    private final Path instead;

    /**
     * Prepares.
     *
     * @param name what it is called
     * @param program starts nbconvert
     * @param kernel name of the kernel
     * @param environment tells Jupyter where kernels are
     * @param work an own folder
     * @param instead a notebook to run instead of each submission, or null
     */
    ExecuteWay(
            String name,
            List<String> program,
            String kernel,
            Map<String, String> environment,
            Path work,
            Path instead) {
        this.name = name;
        this.program = program;
        this.kernel = kernel;
        this.environment = environment;
        this.work = work;
        this.instead = instead;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Double> run(List<Path> notebooks, int jobs, Meter meter)
            throws IOException, InterruptedException {
        List<Callable<String>> tasks = new ArrayList<>();
        for (Path notebook : notebooks) {
            Path out = Files.createTempDirectory(work, "nbconvert");
            List<String> command = new ArrayList<>(program);
            command.addAll(List.of("--to", "notebook", "--execute", "--output", "done.ipynb"));
            command.add("--output-dir=" + out);
            command.add("--ExecutePreprocessor.kernel_name=" + kernel);
            command.add((instead == null ? notebook : instead).toString());
            tasks.add(() -> Commands.output(meter.command(command), environment));
        }
        Commands.all(tasks, jobs);
        return Map.of();
    }
}
