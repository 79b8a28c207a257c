package org.seqlab.kernel.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;

/** Says which declarations cannot run yet, and what they miss. */
final class Unresolved {
    private Unresolved() {}

    static Optional<String> describe(JShell shell, Snippet snippet) {
        Snippet.Status status = shell.status(snippet);
        boolean waiting =
                status == Snippet.Status.RECOVERABLE_DEFINED
                        || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
        if (!waiting || !(snippet instanceof DeclarationSnippet declaration)) {
            return Optional.empty();
        }
        String missing =
                shell.unresolvedDependencies(declaration)
                        .distinct()
                        .collect(Collectors.joining(", "));
        String name =
                snippet instanceof MethodSnippet m
                        ? m.name() + "(" + m.parameterTypes() + ")"
                        : declaration.name();
        String what =
                missing.isEmpty() ? "something it uses is not declared" : "missing " + missing;
        return Optional.of("⚠ " + name + " is stored but cannot run yet: " + what);
    }

    /** The error of a cell that called it nevertheless. */
    static CellError called(JShell shell, Snippet snippet) {
        String message =
                describe(shell, snippet)
                        .orElse("This calls something that cannot run yet.")
                        .replace("⚠ ", "");
        return new CellError("Unresolved", message, List.of(message));
    }
}
