package org.seqlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.seqlab.evidence.CaseRunner;
import org.seqlab.evidence.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code evidence cases}: runs every reference case file of a folder. */
@Command(
        name = "cases",
        description = "Runs every case file of a folder: name passed failed unknown.",
        mixinStandardHelpOptions = true)
final class EvidenceCasesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder of JSON case files.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            System.err.println("evidence cases: " + folder + " is not a folder.");
            return 2;
        }
        return new CaseRunner(Registry.all()).run(folder, System.out, System.err) ? 0 : 1;
    }
}
