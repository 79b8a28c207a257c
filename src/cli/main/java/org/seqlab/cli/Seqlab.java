package org.seqlab.cli;

import org.seqlab.kernel.StandardError;
import org.seqlab.kernel.VectorModule;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./seqlab COMMAND}. */
@Command(
        name = "seqlab",
        description = "Sequence models in Java: course, kernel and autograder.",
        mixinStandardHelpOptions = true,
        versionProvider = Seqlab.Version.class,
        subcommands = {
            CommandLine.HelpCommand.class,
            GenerateCommand.class,
            DoctorCommand.class,
            StartCommand.class,
            CheckCommand.class,
            HintCommand.class,
            SubmitCommand.class,
            TestCommand.class,
            KernelCommand.class,
            RunCommand.class,
            EvidenceCommand.class,
            DataCommand.class,
            GradeCommand.class,
            MergeCommand.class,
            WorkCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            StatsCommand.class,
            SimilarCommand.class,
            ReplayCommand.class,
            AttackCommand.class,
            ChecksCommand.class,
            GradescopeCommand.class,
            OverrideCommand.class,
            RegradeCommand.class,
        })
public final class Seqlab implements Runnable {
    private Seqlab() {}

    /**
     * Runs one command and exits with its code: 0 ok, 1 checks or cases failed, 2 usage, 3
     * environment, 4 internal.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        StandardError.restore();
        VectorModule.load();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Seqlab()).setExecutionExceptionHandler(new Failures());
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** Reads the version from the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Seqlab.class.getPackage().getImplementationVersion();
            return new String[] {"seqlab " + (version == null ? "(not packaged)" : version)};
        }
    }
}
