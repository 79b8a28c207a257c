package org.seqlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The pages of the project: where their links lead, and whether their commands are commands. */
class DocsTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Set<String> FOREIGN = Set.of("target", "node_modules");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```");
    private static final Pattern SPAN = Pattern.compile("`(\\./seqlab [^`]+)`");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");

    @Test
    void everyRelativeLinkAndAnchorLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            Matcher link = LINK.matcher(FENCE.matcher(Files.readString(page)).replaceAll(""));
            while (link.find()) {
                links++;
                String target = link.group(1);
                if (!target.contains("://")
                        && !target.startsWith("mailto:")
                        && !leads(page, target)) {
                    broken.add(ROOT.relativize(page) + ": " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links > 20, links + " links");
    }

    private static boolean leads(Path page, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!file.startsWith(ROOT) || !Files.exists(file)) {
            return false;
        }
        return parts.length == 1 || anchors(Files.readString(file)).contains(parts[1]);
    }

    /** Returns what code hosts make of headings: lower case, no punctuation, hyphens for spaces. */
    private static Set<String> anchors(String page) {
        Set<String> anchors = new TreeSet<>();
        Matcher heading = Pattern.compile("(?m)^#+ (.*)$").matcher(page);
        while (heading.find()) {
            String name = heading.group(1).toLowerCase(Locale.ROOT);
            anchors.add(name.replaceAll("[^\\p{L}\\p{N}\\- _]", "").replace(' ', '-'));
        }
        return anchors;
    }

    @Test
    void everyCommandInAFenceIsUnderstoodByTheCommandLine() throws IOException {
        List<String> wrong = new ArrayList<>();
        int commands = 0;
        for (Path page : pages()) {
            Matcher fence = FENCE.matcher(Files.readString(page));
            while (fence.find()) {
                for (String line : fence.group(2).replaceAll("\\\\\\n", " ").split("\n")) {
                    Matcher command = Pattern.compile("(?:^|[\\s(])\\./seqlab (.*)").matcher(line);
                    if (!fence.group(1).equals("java") && command.find()) {
                        commands++;
                        check(page, command.group(1), false, wrong);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(commands > 20, commands + " commands");
    }

    @Test
    void everyCommandInTheTextIsUnderstoodByTheCommandLine() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path page : pages()) {
            Matcher span = SPAN.matcher(Files.readString(page).replaceAll("\\n *", " "));
            while (span.find()) {
                if (!span.group(1).matches(".*[…\\[|].*")) {
                    check(page, span.group(1).substring("./seqlab ".length()), true, wrong);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Parses a command as the program does, without running it; a mention may be incomplete. */
    private static void check(Path page, String command, boolean mention, List<String> wrong) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find() && !word.group().matches("#.*|[|;&]+|\\d?[<>].*")) {
            words.add(word.group().replaceAll("^[\"']|[\"')]$", ""));
        }
        try {
            Seqlab.commandLine().parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.MissingParameterException e) {
            var options = e.getCommandLine().getCommandSpec().optionsMap();
            boolean known =
                    words.stream()
                            .allMatch(w -> !w.matches("--?[a-z].*") || options.containsKey(w));
            if (!mention || !known) {
                wrong.add(ROOT.relativize(page) + ": ./seqlab " + command + ": " + e.getMessage());
            }
        } catch (CommandLine.ParameterException e) {
            wrong.add(ROOT.relativize(page) + ": ./seqlab " + command + ": " + e.getMessage());
        }
    }

    @Test
    void theReadmeLeadsToThePagesOfEveryReader() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        for (String page :
                List.of(
                        "notebooks/README.md",
                        "notebooks/TEACHING.md",
                        "autograder/README.md",
                        "autograder/SCALE.md",
                        "binder/README.md",
                        "src/kernel/README.md",
                        "src/README.md",
                        "CONTRIBUTING.md",
                        "CHANGELOG.md")) {
            assertTrue(readme.contains("](" + page), "README.md has no link to " + page);
        }
    }

    /** Returns the pages, not the notebooks' sources. */
    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().endsWith(".nb.md"))
                    .filter(DocsTest::isOurs)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            String name = part.toString();
            if (FOREIGN.contains(name) || name.startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
