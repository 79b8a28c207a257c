package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seqlab.cli.data.Downloader;
import org.seqlab.cli.data.PublicData;
import org.seqlab.words.file.FetchedWords;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code data fetch}: fetches public data, goes on where it stopped, checks it. */
@Command(
        name = "fetch",
        description = "Fetches public data: goes on where it stopped, checks what arrived.",
        mixinStandardHelpOptions = true)
final class DataFetchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "A name that data list shows.")
    private String name;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Folder to keep it in (default: .seqlab/data in your home).")
    private Path folder;

    @Option(names = "--from", paramLabel = "URL", description = "A mirror of the same file.")
    private URI mirror;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<PublicData> found = PublicData.find(name);
        if (found.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("data fetch: " + name + " is unknown; see ./seqlab data list.");
            return CommandLine.ExitCode.USAGE;
        }
        PublicData data = found.get();
        URI source = mirror == null ? data.source() : mirror;
        Path to = folder == null ? FetchedWords.folder() : folder;
        out.println(data.name() + ": " + data.description());
        out.println("From " + source + " to " + to + ". License: " + data.license() + ".");
        out.flush();
        int[] shown = {-1};
        Path file = new Downloader().fetch(data, source, to, share -> show(share, shown, out));
        out.println();
        out.println(file + " is there, and its checksum is right.");
        String other = folder == null ? "" : "Path.of(\"" + folder + "\"), ";
        out.println("In a notebook (imports: see notebooks/README.md):");
        out.println("  " + data.use().formatted(other));
        out.flush();
        return 0;
    }

    private static void show(double share, int[] shown, PrintWriter out) {
        int percent = (int) (100 * share);
        if (percent != shown[0]) {
            shown[0] = percent;
            out.printf("\r%3d %%", percent);
            out.flush();
        }
    }
}
