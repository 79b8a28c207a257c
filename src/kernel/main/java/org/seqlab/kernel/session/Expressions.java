package org.seqlab.kernel.session;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/**
 * Gives an expression the form that JShell evaluates in half the time.
 *
 * <p>JShell runs the compiler four times for {@code 1 + 1}: twice to find the type of the variable
 * {@code $1} that it makes, once to check and once to compile. The declaration of a variable of a
 * known type takes two runs. And a variable made for each value would be imported into every later
 * cell.
 */
final class Expressions {
    /**
     * Start of the names of the variables that hold values. Each is new: to declare one anew makes
     * the JVM redefine a class, which takes longer than to load one.
     */
    private static final String PREFIX = "$cell$value$";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final Set<String> STATEMENTS =
            Set.of(
                    "abstract",
                    "assert",
                    "boolean",
                    "break",
                    "byte",
                    "char",
                    "class",
                    "continue",
                    "default",
                    "do",
                    "double",
                    "enum",
                    "final",
                    "float",
                    "for",
                    "if",
                    "import",
                    "int",
                    "interface",
                    "long",
                    "native",
                    "private",
                    "protected",
                    "public",
                    "return",
                    "short",
                    "static",
                    "strictfp",
                    "switch",
                    "synchronized",
                    "throw",
                    "transient",
                    "try",
                    "var",
                    "void",
                    "volatile",
                    "while");
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** A type and a name: {@code Matrix m}, {@code List<int[]> list}, {@code Row[] rows}. */
    private static final Pattern DECLARATION =
            Pattern.compile(
                    "[\\w$.]+(\\s*<[\\w$.,\\s<>?&\\[\\]]*>)?(\\s*\\[\\s*\\])*\\s+(?!instanceof\\b)\\w.*",
                    Pattern.DOTALL);

    private Expressions() {}

    /**
     * Returns the declaration of a variable that takes the value of an expression.
     *
     * @param source one complete snippet
     * @return nothing where the snippet is surely no expression whose value is shown; what is
     *     returned compiles only for an expression with a value
     */
    static Optional<String> asVariable(String source) {
        String text = source.strip();
        Matcher word = WORD.matcher(text);
        boolean statement =
                text.isEmpty()
                        || "@{;/".indexOf(text.charAt(0)) >= 0
                        || text.endsWith(";")
                        || word.lookingAt() && STATEMENTS.contains(word.group())
                        || DECLARATION.matcher(text).matches() && !text.startsWith("new ");
        return statement
                ? Optional.empty()
                : Optional.of(
                        "Object " + PREFIX + COUNT.incrementAndGet() + " = (" + text + "\n);");
    }

    /** Tells whether a snippet only holds a value: one of ours, or one that JShell made. */
    static boolean isValue(Snippet snippet) {
        return snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                || snippet instanceof VarSnippet v && v.name().startsWith(PREFIX);
    }
}
