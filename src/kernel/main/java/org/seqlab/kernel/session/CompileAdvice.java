package org.seqlab.kernel.session;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What helps against the compiler's commonest complaints, above all for those who come from Python.
 *
 * @param complaint what the message has to contain, as a pattern
 * @param line what the line of the cell has to contain, as a pattern; its first group is the name
 * @param help what to tell; {@code %s} stands for the name
 */
record CompileAdvice(Pattern complaint, Pattern line, String help) {
    private static final List<CompileAdvice> ALL =
            List.of(
                    of(
                            ".",
                            "^\\s*([%!])\\s*[a-z]",
                            "Cells hold Java only: commands that start with %s belong to Python's"
                                    + " notebooks."),
                    of(
                            "cannot find symbol[^$]*method print(ln|f)?\\(",
                            "\\b(print(?:ln|f)?)\\s*\\(",
                            "Java prints with System.out.%s(...)."),
                    of(
                            "cannot find symbol[^$]*variable ",
                            "^\\s*([\\p{L}_]\\w*)\\s*=(?!=)",
                            "A variable is declared before its first use: var %1$s = ..."),
                    of(
                            "integer number too large",
                            "\\b([0-9_]{10,})\\b",
                            "A number beyond 2147483647 is a long and ends in L: %sL."),
                    of(
                            "possible lossy conversion from (double|float|long) to (int|long)",
                            "(.)",
                            "If dropping what does not fit is meant, say so with a cast: (int)"
                                    + " ..."),
                    of(
                            "Object is not a functional interface",
                            "(.)",
                            "A lambda needs a type: Function<Integer, Integer> f = x -> x + 1;"),
                    of(
                            "incompatible types: (int|double|java.lang.\\w+) cannot be converted to"
                                    + " boolean",
                            "(if|while)",
                            "After %s Java wants true or false: compare, as in x != 0."),
                    of(".", "^\\s*(def|elif|lambda|print) ", "%s is Python; this is a Java cell."));

    private static CompileAdvice of(String complaint, String line, String help) {
        return new CompileAdvice(Pattern.compile(complaint), Pattern.compile(line), help);
    }

    /**
     * Looks for advice.
     *
     * @param message the compiler's whole message
     * @param line the line of the cell that it is about
     * @return a sentence, if there is something to say
     */
    static Optional<String> on(String message, String line) {
        for (CompileAdvice advice : ALL) {
            Matcher found = advice.line.matcher(line);
            if (advice.complaint.matcher(message).find() && found.find()) {
                return Optional.of(String.format(advice.help, found.group(1)));
            }
        }
        return Optional.empty();
    }
}
