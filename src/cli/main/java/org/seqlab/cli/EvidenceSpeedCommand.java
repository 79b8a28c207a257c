package org.seqlab.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.seqlab.evidence.speed.SpeedRunner;
import org.seqlab.evidence.speed.SpeedSuites;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence speed}: ours and peers in turn. */
@Command(
        name = "speed",
        description = "Compares speed with the peers found on this machine, in turn.",
        mixinStandardHelpOptions = true)
final class EvidenceSpeedCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUITE", arity = "0..*", description = "Which; all if none is named.")
    private List<String> suites = List.of();

    @Option(names = "--json", description = "Prints results for a program.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        return new SpeedRunner(SpeedSuites.all(), json, System.out, System.err).run(suites);
    }
}
