package org.seqlab.grade.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A cell as a compilation unit: package and imports on the first line, so that line n of the cell
 * is line n + 1 of the unit.
 *
 * @param name the package, which keeps the classes of exercises apart
 * @param text the unit
 */
public record Unit(String name, String text) {
    private static final List<String> USUAL =
            List.of(
                    "java.io.*",
                    "java.math.*",
                    "java.util.*",
                    "java.util.concurrent.*",
                    "java.util.function.*",
                    "java.util.regex.*",
                    "java.util.stream.*",
                    "org.seqlab.math.*",
                    "org.seqlab.params.*");
    private static final Pattern OWN_IMPORT =
            Pattern.compile("^([ \\t]*+)import[ \\t]++[\\w. *\\t]++;", Pattern.MULTILINE);
    private static final Set<String> BASE = base();

    /**
     * Makes the unit of an answer.
     *
     * @param answer the answer
     * @param imports what its notebook imports
     * @param packages the packages of the course that answers may use
     * @return the unit
     */
    public static Unit of(Answer answer, Collection<String> imports, Set<String> packages) {
        String name = "exercise_" + answer.exercise().replace('-', '_');
        List<String> lines = new ArrayList<>();
        for (String usual : USUAL) {
            if (allowed(usual, packages)) {
                lines.add("import " + usual + ";");
            }
        }
        for (String wanted : imports) {
            if (allowed(wanted, packages) && !USUAL.contains(wanted)) {
                lines.add("import " + wanted + ";");
            }
        }
        String body = OWN_IMPORT.matcher(answer.source()).replaceAll("$1");
        return new Unit(name, "package " + name + "; " + String.join(" ", lines) + "\n" + body);
    }

    private static boolean allowed(String imported, Set<String> packages) {
        String name = imported.startsWith("static ") ? imported.substring(7) : imported;
        StringBuilder owner = new StringBuilder();
        for (String part : name.split("\\.")) {
            if (part.equals("*") || part.isEmpty() || Character.isUpperCase(part.charAt(0))) {
                break;
            }
            owner.append(owner.length() == 0 ? "" : ".").append(part);
        }
        return BASE.contains(owner.toString()) || packages.contains(owner.toString());
    }

    private static Set<String> base() {
        Set<String> names = new TreeSet<>();
        ModuleLayer.boot()
                .findModule("java.base")
                .ifPresent(
                        module ->
                                module.getDescriptor().exports().stream()
                                        .filter(exports -> !exports.isQualified())
                                        .forEach(exports -> names.add(exports.source())));
        return names;
    }
}
