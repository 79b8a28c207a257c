package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.seqlab.grade.gradescope.Bundle;
import org.seqlab.grade.gradescope.Hidden;
import org.seqlab.grade.gradescope.PlatformRun;
import org.seqlab.grade.gradescope.Setting;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.sandbox.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes what Gradescope needs. */
@Command(
        name = "gradescope",
        description = "Writes the autograder archive for Gradescope.",
        mixinStandardHelpOptions = true,
        subcommands = GradescopeCommand.RunCommand.class)
public final class GradescopeCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "ZIP", description = "The archive to write.")
    private Path out = Path.of("autograder.zip");

    @Option(names = "--exercises", split = ",", paramLabel = "ID", description = "What to grade.")
    private List<String> exercises = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Of the course key (default: random).")
    private String seed;

    @Option(
            names = "--hidden",
            paramLabel = "WHEN",
            description = "When hidden checks are shown: ${COMPLETION-CANDIDATES}.")
    private Hidden hidden = Hidden.AFTER_DUE_DATE;

    @Option(names = "--minimum", paramLabel = "LEVEL", description = "Least isolation for marks.")
    private Level minimum = Level.L2;

    @Option(names = "--unsafe-no-sandbox", description = "Grade with less; results say so.")
    private boolean unsafe;

    @Option(names = "--grace", paramLabel = "MINUTES", description = "After the due date.")
    private long grace;

    @Option(names = "--late-per-day", paramLabel = "P", description = "Percent off a day.")
    private double perDay;

    @Option(names = "--late-cap", paramLabel = "P", description = "Most percent off.")
    private double cap = 100;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        exercises.forEach(Catalog.installed()::get);
        String key = seed;
        if (key == null) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            key = HexFormat.of().formatHex(random);
        }
        Setting setting =
                new Setting(
                        key, exercises, hidden, minimum, unsafe, grace, perDay / 100, cap / 100);
        Bundle.write(jar(), setting, out.toAbsolutePath());
        PrintWriter print = spec.commandLine().getOut();
        print.println("wrote " + out + ": upload it under Configure Autograder.");
        print.println("It holds the key of the course: do not publish it.");
        print.flush();
        return 0;
    }

    private static Path jar() throws IOException {
        try {
            Path place =
                    Path.of(
                            Catalog.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            if (Files.isRegularFile(place)) {
                return place;
            }
            throw new IOException("The archive needs the packaged grader: use ./seqlab.");
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** What the archive starts in Gradescope's container. */
    @Command(
            name = "run",
            description = "Grades the submission in Gradescope's container.",
            mixinStandardHelpOptions = true)
    public static final class RunCommand implements Callable<Integer> {
        @Option(names = "--root", paramLabel = "DIR", description = "Usually /autograder.")
        private Path root = Path.of("/autograder");

        @Spec private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            PrintWriter print = spec.commandLine().getOut();
            new PlatformRun(root).run(print::println);
            print.flush();
            return 0;
        }
    }
}
