package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.seqlab.notebook.source.CourseFiles;
import org.seqlab.notebook.source.SourceNotebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code seqlab test}: the launcher builds and runs every unit test; this command then checks that
 * the generated notebooks match their sources and executes each of them, unsolved and solved.
 */
@Command(
        name = "test",
        description = "Builds, runs every test, checks and executes the notebooks.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only notebooks whose path contains this.")
    private String only;

    @Option(names = "--full", description = "Run the notebooks in their usual setting, not quick.")
    private boolean full;

    @Override
    public Integer call() throws IOException {
        System.setProperty("seqlab.quick", String.valueOf(!full));
        CourseFiles course =
                CourseFiles.read(Path.of(System.getProperty("seqlab.home", ".")).toAbsolutePath());
        List<String> differences = course.differences();
        differences.forEach(this::say);
        int failed = differences.size();
        Map<Path, SourceNotebook> notebooks = new TreeMap<>(course.notebooks());
        notebooks.keySet().removeIf(path -> !path.toString().contains(only));
        int passed = 0;
        for (Map.Entry<Path, SourceNotebook> entry : notebooks.entrySet()) {
            for (NotebookTrial trial : NotebookTrial.both(entry.getKey(), entry.getValue())) {
                List<String> complaints = trial.run();
                say((complaints.isEmpty() ? "ok      " : "FAILED  ") + trial.summary());
                complaints.forEach(complaint -> say("        " + complaint));
                passed += complaints.isEmpty() ? 1 : 0;
                failed += complaints.isEmpty() ? 0 : 1;
            }
        }
        say(passed + " passed, " + failed + " failed");
        return failed == 0 ? 0 : 1;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
