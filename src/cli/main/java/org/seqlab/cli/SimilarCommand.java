package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Intake;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.report.AtomicFiles;
import org.seqlab.grade.report.SimilarPage;
import org.seqlab.grade.similar.Similarity;
import org.seqlab.notebook.Exercises;
import org.seqlab.notebook.Notebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists answers that are much alike. */
@Command(
        name = "similar",
        description = "Lists answers that are much alike: a lead, not a verdict.",
        mixinStandardHelpOptions = true)
public final class SimilarCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Submissions, as for grade.")
    private List<Path> paths;

    @Option(names = "--base", paramLabel = "NOTEBOOK", description = "What students were given.")
    private Path base;

    @Option(names = "--least", paramLabel = "SHARE", description = "Least share, 0 to 1.")
    private double least = 0.6;

    @Option(names = "--html", paramLabel = "FILE", description = "Show the pairs side by side.")
    private Path html;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, Map<String, String>> byExercise = new LinkedHashMap<>();
        Path work = Files.createTempDirectory("seqlab-similar");
        for (Submission submission : Intake.find(paths, work).submissions()) {
            Answers answers = Answers.of(submission);
            for (String id : answers.ids()) {
                answers.find(id)
                        .ifPresent(
                                answer ->
                                        byExercise
                                                .computeIfAbsent(id, k -> new LinkedHashMap<>())
                                                .put(submission.id(), answer.source()));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Shared pieces of program text: a lead for a conversation, not a verdict.");
        SimilarPage page = new SimilarPage();
        for (String id : new TreeSet<>(byExercise.keySet())) {
            Map<String, String> all = byExercise.get(id);
            for (Similarity.Pair pair : Similarity.of(byExercise.get(id), given(id), least)) {
                out.printf(
                        Locale.ROOT,
                        "%-6s %3.0f %%  %3d pieces  %s  %s%n",
                        id,
                        100 * pair.share(),
                        pair.shared(),
                        pair.first(),
                        pair.second());
                page.add(id, pair, all.get(pair.first()), all.get(pair.second()), given(id));
            }
        }
        out.flush();
        if (html != null) {
            AtomicFiles.write(html.toAbsolutePath(), page.html());
        }
        return 0;
    }

    private String given(String id) throws IOException {
        if (base == null) {
            return "";
        }
        return Exercises.in(Notebook.read(base)).find(id).map(cell -> cell.source()).orElse("");
    }
}
