package org.seqlab.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.seqlab.evidence.results.Experiments;
import org.seqlab.evidence.results.ResultRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence results}: trains the headline models. */
@Command(
        name = "results",
        description = "Trains the headline models: metric, baseline, seconds.",
        mixinStandardHelpOptions = true)
final class EvidenceResultsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which; all if none is named.")
    private List<String> names = List.of();

    @Option(names = "--json", description = "Prints results for a program.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        return new ResultRunner(Experiments.all(), json, System.out, System.err).run(names);
    }
}
