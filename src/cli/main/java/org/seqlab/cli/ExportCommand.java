package org.seqlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.seqlab.grade.report.AtomicFiles;
import org.seqlab.grade.report.Export;
import org.seqlab.grade.report.Gradebook;
import org.seqlab.grade.report.JUnitXml;
import org.seqlab.grade.report.Marks;
import org.seqlab.grade.report.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes marks for other programs, or a student's work as one file. */
@Command(
        name = "export",
        description = {
            "Writes the marks of a graded folder for other programs;",
            "with --work, your notebooks as one file to keep."
        },
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder that grade wrote.")
    private Path folder;

    @Option(
            names = "--work",
            paramLabel = "FILE",
            description = "Saves all your notebooks in this zip; import brings them back.")
    private Path work;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "NAME",
            description = "csv, canvas, moodle, junit (default: csv).")
    private List<String> formats = List.of("csv");

    @Option(
            names = "--assignment",
            paramLabel = "NAME",
            description = "Name of the assignment in Canvas, with its id in brackets.")
    private String assignment = "Seqlab";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (work != null) {
            return saveWork();
        }
        if (folder == null) {
            throw new IllegalArgumentException(
                    "export needs DIR, the folder that grade wrote, or --work FILE.");
        }
        Path results = folder.resolve("results");
        if (!Files.isDirectory(results)) {
            throw new IOException(folder + " has no folder results: is it what grade wrote?");
        }
        List<Row> rows = Marks.read(folder);
        Gradebook book = new Gradebook(rows);
        for (String format : formats) {
            switch (format) {
                case "csv" -> write("gradebook.csv", book.csv());
                case "canvas" -> write("canvas.csv", Export.canvas(book, assignment));
                case "moodle" -> write("moodle.csv", Export.moodle(book));
                case "junit" -> write("junit.xml", JUnitXml.of(rows));
                default ->
                        throw new IllegalArgumentException(
                                "--format must be csv, canvas, moodle or junit, but it is "
                                        + format
                                        + ".");
            }
        }
        return 0;
    }

    private int saveWork() throws IOException {
        int files = new WorkArchive(CourseFolder.here().notebooks()).save(work).size();
        spec.commandLine().getOut().printf("wrote %s, %d files%n", work, files);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void write(String name, String text) throws IOException {
        AtomicFiles.write(folder.resolve(name), text);
        spec.commandLine().getOut().println("wrote " + folder.resolve(name));
        spec.commandLine().getOut().flush();
    }
}
