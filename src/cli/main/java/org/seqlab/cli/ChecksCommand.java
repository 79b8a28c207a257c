package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seqlab.grade.audit.Audit;
import org.seqlab.grade.audit.Equivalents;
import org.seqlab.grade.audit.MachineAudit;
import org.seqlab.grade.audit.Specimens;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ExerciseInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the checks. */
@Command(
        name = "checks",
        description = "Checks the checks.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ChecksCommand.AuditCommand.class,
            ChecksReleaseCommand.class,
            ChecksTableCommand.class,
        })
public final class ChecksCommand {
    /** Prints what the checks say about answers whose verdict is known. */
    @Command(
            name = "audit",
            description =
                    "Runs reference, variants, stub, mutants and answers that do no work of every"
                            + " exercise; exit 1 if one gets a wrong verdict.",
            mixinStandardHelpOptions = true)
    public static final class AuditCommand implements Callable<Integer> {
        @Option(
                names = "--course",
                paramLabel = "DIR",
                description = "The checkout with autograder/mutants (default: here or above).")
        private Path course;

        @Option(names = "--exercise", paramLabel = "ID", description = "Only this exercise.")
        private String id;

        @Option(
                names = "--mutants",
                description = "Try every small change that a machine makes to the reference, too.")
        private boolean machine;

        @Option(names = "--seed", paramLabel = "N", description = "Where inputs start.")
        private long seed = 2026;

        @Spec private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Path root = course == null ? find() : course;
            Catalog catalog = Catalog.installed();
            List<ExerciseInfo> wanted = id == null ? catalog.all() : List.of(catalog.get(id));
            Specimens specimens = Specimens.in(root, catalog);
            Audit audit = new Audit(specimens.imports(), seed);
            PrintWriter out = spec.commandLine().getOut();
            int wrong = 0;
            for (ExerciseInfo exercise : wanted) {
                out.println("Exercise " + exercise.id() + " · " + exercise.title());
                for (Audit.Finding f : audit.all(exercise, specimens.of(exercise.id()))) {
                    wrong += f.right() ? 0 : 1;
                    out.printf(
                            "  %-5s %-9s %-32s %s%n",
                            f.right() ? "ok" : "WRONG",
                            f.specimen().kind().name().toLowerCase(java.util.Locale.ROOT),
                            f.specimen().name(),
                            f.said());
                }
                if (machine) {
                    wrong += machine(audit, exercise, specimens, Equivalents.in(root), out);
                }
                out.flush();
            }
            out.println(wrong == 0 ? "All verdicts are right." : wrong + " wrong verdicts.");
            out.flush();
            return wrong == 0 ? 0 : 1;
        }

        private static int machine(
                Audit audit,
                ExerciseInfo exercise,
                Specimens specimens,
                Equivalents equivalents,
                PrintWriter out) {
            MachineAudit.Score score =
                    MachineAudit.run(audit, exercise, specimens.of(exercise.id()));
            int unexplained = 0;
            for (String survivor : score.survivors()) {
                Optional<String> reason = equivalents.reason(exercise.id(), survivor);
                unexplained += reason.isPresent() ? 0 : 1;
                out.printf(
                        "  %-8s %s %s%n",
                        reason.isPresent() ? "survived" : "SURVIVED",
                        survivor,
                        reason.map(why -> "(" + why + ")").orElse(""));
            }
            out.printf(
                    "  %d of %d changes made by machine noticed, %d survived, %d without a"
                            + " reason%n",
                    score.killed(), score.all(), score.survivors().size(), unexplained);
            return unexplained;
        }

        static Path find() throws IOException {
            Path folder = Path.of("").toAbsolutePath();
            while (folder != null && !Files.isDirectory(folder.resolve("autograder/mutants"))) {
                folder = folder.getParent();
            }
            if (folder == null) {
                throw new IOException(
                        "No folder autograder/mutants here or above: name the checkout with"
                                + " --course DIR.");
            }
            return folder;
        }
    }
}
