package org.seqlab.kernel.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;

/** One run of one cell: snippet after snippet until the end, an error or an interrupt. */
final class CellRun {
    private final JShell shell;
    private final InProcessControl control;
    private final Places places;
    private final Carry carry;
    private final String code;
    private final int cell;
    private final ErrorText errors;
    private final List<Snippet> declared = new ArrayList<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private Object value;
    private boolean shown;

    CellRun(
            JShell shell,
            InProcessControl control,
            Places places,
            Carry carry,
            String code,
            int cell) {
        this.shell = shell;
        this.control = control;
        this.places = places;
        this.carry = carry;
        this.code = code;
        this.cell = cell;
        errors = new ErrorText(places);
    }

    Outcome run() {
        Optional<CellError> error = Optional.empty();
        int at = skipSpace(0);
        while (error.isEmpty() && at < code.length()) {
            String rest = code.substring(at);
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (info.completeness() == Completeness.EMPTY) {
                break;
            }
            boolean whole = info.completeness().isComplete();
            int length = whole ? rest.length() - info.remaining().length() : rest.length();
            error = snippet(at, whole ? info.source() : rest, length);
            at = skipSpace(at + length);
        }
        for (Snippet snippet : declared) {
            Unresolved.describe(shell, snippet).ifPresent(notices::add);
        }
        boolean show = shown && error.isEmpty();
        Optional<Object> result = show ? Optional.ofNullable(value) : Optional.empty();
        return new Outcome(result, show, error, List.copyOf(notices));
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at;
    }

    private Optional<CellError> snippet(int start, String source, int length) {
        Places.Place place = new Places.Place(cell, code, start);
        value = null;
        shown = false;
        for (SnippetEvent event : evaluated(source)) {
            Optional<CellError> error = event(event, place);
            if (error.isPresent()) {
                return error;
            }
        }
        if (control.stopped()) {
            return Optional.of(ErrorText.interrupted());
        }
        shown &= !code.substring(start, start + length).stripTrailing().endsWith(";");
        return Optional.empty();
    }

    private List<SnippetEvent> evaluated(String source) {
        Optional<String> quick = Expressions.asVariable(source);
        if (quick.isPresent()) {
            List<SnippetEvent> events = evaluatedAsItIs(quick.get());
            if (events.get(0).status() != Snippet.Status.REJECTED) {
                return events;
            }
        }
        return evaluatedAsItIs(source);
    }

    /** What JShell keeps a value in, such as {@code $1}, would slow every later cell down. */
    private List<SnippetEvent> evaluatedAsItIs(String source) {
        control.prepare();
        List<SnippetEvent> events = shell.eval(source);
        events.stream()
                .map(SnippetEvent::snippet)
                .filter(s -> Expressions.isValue(s) && shell.status(s).isActive())
                .toList()
                .forEach(shell::drop);
        return events;
    }

    private Optional<CellError> event(SnippetEvent event, Places.Place place) {
        Snippet snippet = event.snippet();
        if (event.causeSnippet() != null) {
            carry.over(event, place.cell(), places).ifPresent(notices::add);
            return Optional.empty();
        }
        places.remember(snippet, place);
        if (event.status() == Snippet.Status.REJECTED) {
            return Optional.of(errors.compile(shell.diagnostics(snippet).toList(), place));
        }
        if (event.exception() instanceof UnresolvedReferenceException unresolved) {
            return Optional.of(Unresolved.called(shell, unresolved.getSnippet()));
        }
        if (event.exception() != null) {
            return Optional.of(errors.runtime(event.exception(), control.thrown()));
        }
        boolean kept = !Expressions.isValue(snippet);
        if (snippet instanceof DeclarationSnippet && kept) {
            declared.add(snippet);
        }
        if (control.invoked() && (!kept || isExpression(snippet))) {
            value = control.value();
            shown = true;
        }
        return Optional.empty();
    }

    private static boolean isExpression(Snippet snippet) {
        return switch (snippet.subKind()) {
            case VAR_VALUE_SUBKIND, ASSIGNMENT_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
            case OTHER_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }
}
