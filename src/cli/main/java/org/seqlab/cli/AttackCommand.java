package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.seqlab.grade.attack.Attack;
import org.seqlab.grade.attack.AttackRun;
import org.seqlab.grade.attack.Corpus;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.sandbox.Folders;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;
import org.seqlab.notebook.Exercises;
import org.seqlab.notebook.Notebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Attacks the grader with the checks of one exercise. */
@Command(
        name = "attack",
        description = "Tries the hostile corpus against an exercise; exit 1 if one gets through.",
        mixinStandardHelpOptions = true)
public final class AttackCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The exercise, such as 1-2.")
    private String id;

    @Parameters(paramLabel = "NOTEBOOK", description = "A notebook that solves it.")
    private Path solved;

    @Option(names = "--level", paramLabel = "LEVEL", description = "Isolation (default: the best).")
    private Level level;

    @Option(names = "--only", paramLabel = "TEXT", description = "Attacks whose names have TEXT.")
    private String only = "";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ExerciseInfo exercise = Catalog.installed().get(id);
        String honest =
                Exercises.in(Notebook.read(solved))
                        .find(id)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                solved + " has no cell // EXERCISE " + id + "."))
                        .source();
        Sandbox sandbox = level == null ? Sandbox.best() : at(level);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Isolation level " + sandbox.level() + ": " + sandbox.level().means());
        Set<String> open = Corpus.notPromised(sandbox.level());
        int broken = 0;
        Path folder = Files.createTempDirectory("seqlab-attack");
        try (AttackRun run = new AttackRun(sandbox, exercise, honest, folder)) {
            for (Attack attack : Corpus.all()) {
                String name = attack.title();
                if (name.contains(only) && open.contains(name)) {
                    out.println(
                            "left out " + name + ": " + sandbox.level() + " does not promise it");
                } else if (name.contains(only)) {
                    AttackRun.Finding finding = run.run(attack);
                    broken += finding.held() ? 0 : 1;
                    out.println((finding.held() ? "held    " : "BROKEN  ") + name);
                    if (!finding.held()) {
                        out.println("        " + finding.story());
                    }
                    out.flush();
                }
            }
        }
        Folders.delete(folder);
        out.println(broken == 0 ? "Every attack was held." : broken + " attacks got through.");
        out.flush();
        return broken == 0 ? 0 : 1;
    }

    private static Sandbox at(Level level) throws IOException {
        return Sandbox.at(level)
                .orElseThrow(
                        () ->
                                new IOException(
                                        "Level "
                                                + level
                                                + " does not work on this machine. "
                                                + Sandbox.advice()));
    }
}
