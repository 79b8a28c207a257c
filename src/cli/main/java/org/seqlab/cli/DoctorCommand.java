package org.seqlab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code seqlab doctor}: what is missing on this machine and how to get it. */
@Command(
        name = "doctor",
        description = "Tells what is missing on this machine and how to get it.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final int ENVIRONMENT = 3;

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        List<Finding> findings = Probes.all();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.array(findings.stream().map(Finding::fields).toList()));
        } else {
            findings.forEach(finding -> out.println(finding.text()));
        }
        return findings.stream().anyMatch(Finding::fatal) ? ENVIRONMENT : 0;
    }
}
