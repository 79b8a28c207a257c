package org.seqlab.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the README shows is what happens. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern FENCE = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern COMMAND = Pattern.compile("\\./seqlab ([a-z]+)");

    @Test
    void theSnippetPrintsTheNumberInItsComment() throws IOException {
        Matcher fence = FENCE.matcher(readme());
        assertTrue(fence.find(), "the README shows a snippet");
        String promised = fence.group(1).replaceAll("(?s).*// ([0-9.]+)….*", "$1");
        String printed = Snippets.run("import org.seqlab.math.*;\n" + fence.group(1));
        assertTrue(printed.startsWith(promised), promised + " was promised, printed " + printed);
    }

    @Test
    void everyCommandOfTheReadmeExists() throws IOException {
        CommandLine seqlab = Seqlab.commandLine();
        Matcher command = COMMAND.matcher(readme());
        while (command.find()) {
            String name = command.group(1);
            assertTrue(seqlab.getSubcommands().containsKey(name), "./seqlab " + name);
        }
    }

    @Test
    void theMapNamesEveryFolder() throws IOException {
        String readme = readme();
        try (Stream<Path> folders = Files.list(ROOT)) {
            List<String> visible =
                    folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.equals("target"))
                            .toList();
            visible.forEach(name -> assertTrue(readme.contains("`" + name + "/"), name));
        }
    }

    @Test
    void theReadmeStaysShort() throws IOException {
        assertTrue(readme().lines().count() <= 120);
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
