package org.seqlab.grade.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.seqlab.grade.sandbox.Level;

/** Reads the attacks that ship with the grader. */
public final class Corpus {
    private static final List<String> FAMILIES =
            List.of(
                    "1-exit",
                    "2-search",
                    "3-files",
                    "4-network",
                    "5-processes",
                    "6-bombs",
                    "7-protocol",
                    "8-values",
                    "9-exceptions",
                    "10-compiler",
                    "11-oracles",
                    "12-further",
                    "13-tricks",
                    "14-functions");

    private Corpus() {}

    /**
     * Returns all attacks.
     *
     * @return the attacks in the order of the files
     */
    public static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        for (String family : FAMILIES) {
            attacks.addAll(parse(family.substring(family.indexOf('-') + 1), text(family)));
        }
        return attacks;
    }

    /**
     * Returns the attacks that a level does not promise to hold, as {@code not-promised.txt} lists
     * them.
     *
     * @param level the level
     * @return families and names, such as {@code files: users of the machine}
     * @throws IllegalStateException if the list names an attack that is not there
     */
    public static Set<String> notPromised(Level level) {
        Set<String> known = new TreeSet<>();
        all().forEach(attack -> known.add(attack.title()));
        Set<String> open = new TreeSet<>();
        for (String line : text("not-promised").lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String title = line.substring(2).strip();
            if (!known.contains(title)) {
                throw new IllegalStateException("There is no attack called " + title + ".");
            }
            if (level.compareTo(Level.valueOf(line.substring(0, 2))) <= 0) {
                open.add(title);
            }
        }
        return open;
    }

    private static String text(String family) {
        try (InputStream in = Corpus.class.getResourceAsStream(family + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Attack> parse(String family, String text) {
        List<Attack> attacks = new ArrayList<>();
        for (String part : text.split("(?m)^=== ")) {
            if (!part.isBlank()) {
                attacks.add(one(family, part));
            }
        }
        return attacks;
    }

    private static Attack one(String family, String part) {
        Map<String, StringBuilder> sections = new HashMap<>();
        String section = "";
        String name = part.lines().findFirst().orElse("").strip();
        for (String line : part.lines().skip(1).toList()) {
            String rest = line;
            if (line.matches("@(before|members|body|return|outside)\\b.*")) {
                section = line.split(" ", 2)[0];
                rest = line.substring(section.length()).strip();
            }
            sections.computeIfAbsent(section, s -> new StringBuilder()).append(rest).append('\n');
        }
        String result = get(sections, "@return").strip();
        return new Attack(
                family,
                name,
                get(sections, "@before"),
                get(sections, "@members"),
                get(sections, "@body"),
                result.isEmpty() ? "null" : result,
                get(sections, "@outside"));
    }

    private static String get(Map<String, StringBuilder> sections, String name) {
        return sections.getOrDefault(name, new StringBuilder()).toString();
    }
}
