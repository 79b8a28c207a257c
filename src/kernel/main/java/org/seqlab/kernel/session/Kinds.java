package org.seqlab.kernel.session;

import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.seqlab.kernel.Lab;

/** Tells what a completion stands for. JShell says no more than its text. */
final class Kinds {
    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final TypeFinder types;

    Kinds(JShell shell, SourceCodeAnalysis analysis, TypeFinder types) {
        this.shell = shell;
        this.analysis = analysis;
        this.types = types;
    }

    /**
     * Adds kind and signature to completions.
     *
     * @param before the text before the place where they would stand
     * @param texts the completions
     * @return in the same order
     */
    List<Completion.Match> of(String before, List<String> texts) {
        String receiver = receiver(before);
        if (receiver.isEmpty()) {
            return texts.stream().map(this::name).toList();
        }
        Optional<Class<?>> type = texts.isEmpty() ? Optional.empty() : type(receiver);
        return texts.stream()
                .map(t -> type.flatMap(c -> Members.describe(c, t)).orElseGet(() -> guess(t, true)))
                .toList();
    }

    /** Returns the expression before the dot that the text ends in, or an empty text. */
    static String receiver(String before) {
        String text = before.stripTrailing();
        int end = text.length() - (text.endsWith("::") ? 2 : text.endsWith(".") ? 1 : 0);
        if (end == text.length()) {
            return "";
        }
        if (text.startsWith("\"", end - 1)) {
            return "\"\"";
        }
        int at = start(text, end);
        String found = text.substring(at, end).strip();
        boolean created = text.substring(0, at).stripTrailing().endsWith("new");
        return created ? "new " + found : found;
    }

    /** Walks back over names, dots and what stands in parentheses. */
    private static int start(String text, int end) {
        int at = end;
        int depth = 0;
        while (at > 0) {
            char c = text.charAt(at - 1);
            if (c == ')' || c == ']') {
                depth++;
            } else if (depth > 0) {
                depth -= c == '(' || c == '[' ? 1 : 0;
            } else if (c != '.' && !Character.isJavaIdentifierPart(c)) {
                break;
            }
            at--;
        }
        return at;
    }

    private Optional<Class<?>> type(String receiver) {
        Optional<Class<?>> named =
                shell.variables()
                        .filter(v -> v.name().equals(receiver))
                        .findFirst()
                        .map(VarSnippet::typeName)
                        .or(() -> Optional.of(receiver))
                        .flatMap(types::find);
        return named.isPresent()
                ? named
                : Optional.ofNullable(analysis.analyzeType(receiver, receiver.length()))
                        .flatMap(types::find);
    }

    private Completion.Match name(String text) {
        String bare = text.strip().replaceFirst("\\(.*", "");
        return Optional.<Completion.Match>empty()
                .or(() -> keyword(text, bare))
                .or(() -> variable(text, bare))
                .or(() -> method(text, bare))
                .or(() -> type(text, bare))
                .or(() -> Members.describe(Lab.class, text))
                .orElseGet(() -> guess(text, false));
    }

    private static Optional<Completion.Match> keyword(String text, String bare) {
        boolean keyword = SourceVersion.isKeyword(bare) && !text.contains("(");
        return keyword ? Optional.of(new Completion.Match(text, "keyword", "")) : Optional.empty();
    }

    private Optional<Completion.Match> variable(String text, String bare) {
        return shell.variables()
                .filter(v -> v.name().equals(bare) && !text.contains("("))
                .findFirst()
                .map(v -> new Completion.Match(text, "instance", Members.simple(v.typeName())));
    }

    private Optional<Completion.Match> method(String text, String bare) {
        return shell.methods()
                .filter(m -> m.name().equals(bare) && text.contains("("))
                .findFirst()
                .map(m -> new Completion.Match(text, "function", signature(m)));
    }

    /** JShell writes {@code (int)double} where readers expect a space. */
    private static String signature(MethodSnippet method) {
        return Members.simple(method.signature().replaceFirst("\\)", ") "));
    }

    private Optional<Completion.Match> type(String text, String bare) {
        return shell.types()
                .filter(t -> t.name().equals(bare))
                .findFirst()
                .map(TypeDeclSnippet::subKind)
                .map(kind -> new Completion.Match(text, "class", ""));
    }

    private static Completion.Match guess(String text, boolean member) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        String kind =
                text.contains("(")
                        ? "function"
                        : Character.isUpperCase(first)
                                ? "class"
                                : member || text.endsWith(".") ? "module" : "instance";
        return new Completion.Match(text, kind, "");
    }
}
