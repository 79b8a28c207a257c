package org.seqlab.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.seqlab.grade.batch.Batch;
import org.seqlab.grade.batch.BatchOptions;
import org.seqlab.grade.batch.HiddenRule;
import org.seqlab.grade.batch.Slice;
import org.seqlab.grade.intake.Duplicates;
import org.seqlab.grade.sandbox.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades submissions. */
@Command(
        name = "grade",
        description = "Grades notebooks: results, feedback and a gradebook in one folder.",
        mixinStandardHelpOptions = true)
public final class GradeCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Notebooks, folders of notebooks or of students' folders, zip archives.")
    private List<Path> paths;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where all goes.")
    private Path out;

    @Option(names = "--jobs", paramLabel = "N", description = "Submissions at a time (default 1).")
    private int jobs = 1;

    @Option(names = "--resume", description = "Keep results that are up to date.")
    private boolean resume;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Makes the course key from S (default: a random key kept in DIR).")
    private String seed;

    @Option(
            names = "--seed-file",
            paramLabel = "FILE",
            description = "Like --seed with the text of FILE, which process lists do not show.")
    private Path seedFile;

    @Option(
            names = "--exercises",
            split = ",",
            paramLabel = "ID",
            description = "What to grade (default: the notebooks that were handed in).")
    private List<String> exercises = new ArrayList<>();

    @Option(
            names = "--slice",
            paramLabel = "I/N",
            description = "Grade one of N parts, counted from 0; auto reads array variables.")
    private String slice = "0/1";

    @Option(
            names = "--minimum",
            paramLabel = "LEVEL",
            description = "Least isolation for official marks: ${COMPLETION-CANDIDATES}.")
    private Level minimum = Level.L2;

    @Option(
            names = "--hidden-numbers",
            description = "Show expected numbers of hidden checks, for after the due date.")
    private boolean hiddenNumbers;

    @Option(
            names = "--hidden",
            paramLabel = "WHEN",
            description =
                    "When feedback shows the verdicts of hidden checks: after-due (default with"
                            + " --due), budget (default without), at-once.")
    private String hidden;

    @Option(
            names = "--hidden-per-day",
            paramLabel = "N",
            description =
                    "Of how many versions of the answers a student sees them a day, but for"
                            + " at-once (default 3).")
    private Integer hiddenPerDay;

    @Option(
            names = "--unsafe-no-sandbox",
            description = "Grade with less isolation; every result then says so.")
    private boolean unsafe;

    @Option(
            names = "--duplicates",
            paramLabel = "RULE",
            description = "Of two submissions of a student: ${COMPLETION-CANDIDATES}.")
    private Duplicates duplicates = Duplicates.LATEST;

    @Mixin private LateOptions late = new LateOptions();

    @Option(names = "--json", description = "Print a summary that programs can read.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (jobs < 1 || jobs > 256) {
            throw new IllegalArgumentException("--jobs must be from 1 to 256, but it is " + jobs);
        }
        PrintWriter err = spec.commandLine().getErr();
        if (unsafe) {
            err.println("WARNING: --unsafe-no-sandbox: students' code may reach this machine.");
        }
        BatchOptions options =
                new BatchOptions(
                        paths,
                        out,
                        jobs,
                        resume,
                        seedFile == null ? seed : Files.readString(seedFile).strip(),
                        unsafe,
                        minimum,
                        exercises,
                        hiddenNumbers,
                        Slice.parse(slice, System.getenv()),
                        late.rules(),
                        duplicates,
                        hidden());
        Batch.Summary summary = new Batch(options, line -> say(err, line)).run();
        report(summary);
        return summary.attention() == 0 ? 0 : 1;
    }

    private HiddenRule hidden() {
        if (hidden == null && hiddenPerDay != null) {
            throw new IllegalArgumentException("--hidden-per-day needs --hidden WHEN.");
        }
        int perDay = hiddenPerDay == null ? HiddenRule.USUAL_PER_DAY : hiddenPerDay;
        return hidden == null ? null : new HiddenRule(HiddenRule.When.of(hidden), perDay);
    }

    private static void say(PrintWriter err, String line) {
        err.println(line);
        err.flush();
    }

    private void report(Batch.Summary summary) {
        PrintWriter print = spec.commandLine().getOut();
        if (json) {
            JsonObject root = new JsonObject();
            root.addProperty("graded", summary.graded());
            root.addProperty("kept", summary.kept());
            root.addProperty("attention", summary.attention());
            root.addProperty("submissions", summary.gradebook().rows().size());
            print.println(root);
        } else {
            print.printf(
                    "%d graded, %d kept, %d need attention. See %s%n",
                    summary.graded(),
                    summary.kept(),
                    summary.attention(),
                    out.resolve("summary.html"));
        }
        print.flush();
    }
}
