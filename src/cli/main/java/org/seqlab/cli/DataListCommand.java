package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.seqlab.cli.data.PublicData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code data list}: a line for each set of data. */
@Command(
        name = "list",
        description = "A line for each set of data: name, what it is.",
        mixinStandardHelpOptions = true)
final class DataListCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Path.of(System.getProperty("seqlab.home", ".")).resolve("datasets");
        out.println("Ships with Seqlab:");
        for (Path card : cards(folder)) {
            String name = card.getParent().getFileName().toString();
            out.printf("  %-18s %s%n", name, summary(card));
        }
        out.println("Can be fetched (./seqlab data fetch NAME):");
        for (PublicData data : PublicData.all()) {
            String size = "%,d MB".formatted(data.bytes() / 1_000_000);
            out.printf("  %-18s %s; %s%n", data.name(), data.description(), size);
        }
        out.flush();
        return 0;
    }

    private static List<Path> cards(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(f -> f.resolve("README.md"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** The first line of a card that is neither its title nor blank. */
    private static String summary(Path card) throws IOException {
        return Files.readAllLines(card).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
    }
}
