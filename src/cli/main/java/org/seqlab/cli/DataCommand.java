package org.seqlab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code data}: what ships, and public data that can be fetched. */
@Command(
        name = "data",
        description = "Lists data that ships, fetches public data.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DataListCommand.class,
            DataFetchCommand.class,
        })
final class DataCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
