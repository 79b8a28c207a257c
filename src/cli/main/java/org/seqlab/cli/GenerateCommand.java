package org.seqlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.seqlab.notebook.source.CourseFiles;
import org.seqlab.notebook.source.SourceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the notebooks from their sources. */
@Command(
        name = "generate",
        description = "Makes the students' and the solved notebooks from their sources.",
        mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {
    @Option(
            names = "--check",
            description = "Change nothing; exit 1 if a committed notebook differs from its source.")
    private boolean check;

    @Option(
            names = "--course",
            paramLabel = "DIR",
            description = "The folder with notebooks/source (default: here or above).")
    private Path course;

    @Option(
            names = "--solutions",
            paramLabel = "DIR",
            description = "Where solved notebooks go (default: target/solutions).")
    private Path solutions;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path root = course == null ? find(Path.of("").toAbsolutePath()) : course;
        if (root == null || !Files.isDirectory(root.resolve("notebooks/source"))) {
            say("No folder notebooks/source here or above: name it with --course DIR.");
            return 3;
        }
        try {
            CourseFiles files = CourseFiles.read(root);
            return check ? compare(files) : write(files, root);
        } catch (SourceException e) {
            say(e.getMessage());
            return 1;
        }
    }

    private static Path find(Path start) {
        Path folder = start;
        while (folder != null && !Files.isDirectory(folder.resolve("notebooks/source"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private int compare(CourseFiles files) throws IOException {
        List<String> differences = files.differences();
        differences.forEach(this::say);
        say(
                differences.isEmpty()
                        ? files.notebooks().size() + " notebooks match their sources."
                        : "Run ./seqlab generate and commit the result.");
        return differences.isEmpty() ? 0 : 1;
    }

    private int write(CourseFiles files, Path root) throws IOException {
        files.writeStudent().forEach(path -> say("wrote " + path));
        Path folder = solutions == null ? root.resolve("target/solutions") : solutions;
        say(files.writeSolutions(folder).size() + " solved notebooks in " + folder);
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
