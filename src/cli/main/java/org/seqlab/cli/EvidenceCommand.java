package org.seqlab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code evidence}: what supports the claim that the numbers are right and fast. */
@Command(
        name = "evidence",
        description = "Reference cases, headline results and speed.",
        mixinStandardHelpOptions = true,
        subcommands = {
            EvidenceCasesCommand.class,
            EvidenceResultsCommand.class,
            EvidenceSpeedCommand.class,
            EvidenceGradingCommand.class,
        })
final class EvidenceCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
