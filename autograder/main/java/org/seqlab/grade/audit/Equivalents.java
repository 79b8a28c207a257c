package org.seqlab.grade.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Machine-made changes that cannot or need not be noticed, each with the reason. */
public final class Equivalents {
    private final Map<String, String> reasons = new LinkedHashMap<>();

    /**
     * Reads the list: a line an exercise and a change as the audit names it, then an indented line
     * with the reason.
     *
     * @param course the checkout
     * @return the list; empty if there is none
     * @throws IOException if it cannot be read or a change has no reason
     */
    public static Equivalents in(Path course) throws IOException {
        Equivalents list = new Equivalents();
        Path file = course.resolve("autograder/mutants/equivalent.txt");
        String change = null;
        for (String line :
                Files.exists(file) ? Files.readAllLines(file) : new java.util.ArrayList<String>()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ") && change != null) {
                list.reasons.put(change, line.strip());
                change = null;
            } else if (change == null) {
                change = line.strip();
            } else {
                throw new IOException(file + ": no reason for " + change);
            }
        }
        return list;
    }

    /**
     * Returns why a change may survive.
     *
     * @param exercise id of the exercise
     * @param name the change as the audit names it
     * @return the reason, or nothing
     */
    public Optional<String> reason(String exercise, String name) {
        return Optional.ofNullable(reasons.get(exercise + " " + name));
    }
}
