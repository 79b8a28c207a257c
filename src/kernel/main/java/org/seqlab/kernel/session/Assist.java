package org.seqlab.kernel.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Completes and explains what is being typed. */
final class Assist {
    private static final int MOST = 500;
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?<![.\\w])(?!return|new|else|throw)\\w[\\w.<>, \\[\\]]*\\s+(\\w+)\\s*[=;:({]");

    private final SourceCodeAnalysis analysis;
    private final Kinds kinds;

    Assist(SourceCodeAnalysis analysis, Kinds kinds) {
        this.analysis = analysis;
        this.kinds = kinds;
    }

    Completion complete(String code, int cursor) {
        int start = lastSnippet(code.substring(0, cursor));
        Completion found = complete(code.substring(start, cursor), start, cursor);
        if (found.matches().isEmpty() && start > 0) {
            return declaredAbove(code.substring(0, start), code.substring(start, cursor), cursor);
        }
        return found;
    }

    /** Names declared above in the same cell are not known to the session yet. */
    private static Completion declaredAbove(String above, String typed, int cursor) {
        int from = typed.length();
        while (from > 0 && Character.isJavaIdentifierPart(typed.charAt(from - 1))) {
            from--;
        }
        String prefix = typed.substring(from);
        List<Completion.Match> matches =
                prefix.isEmpty() || typed.substring(0, from).stripTrailing().endsWith(".")
                        ? List.of()
                        : DECLARED.matcher(above)
                                .results()
                                .map(found -> found.group(1))
                                .filter(name -> name.startsWith(prefix))
                                .distinct()
                                .map(name -> new Completion.Match(name, "instance", ""))
                                .toList();
        return new Completion(cursor - prefix.length(), cursor, matches);
    }

    private Completion complete(String text, int offset, int cursor) {
        int[] anchor = {text.length()};
        List<Suggestion> found =
                analysis.completionSuggestions(text, text.length(), anchor).stream()
                        .sorted(
                                Comparator.comparing((Suggestion s) -> !s.matchesType())
                                        .thenComparing(Suggestion::continuation))
                        .toList();
        List<String> texts =
                found.stream().map(Suggestion::continuation).distinct().limit(MOST).toList();
        int start = texts.isEmpty() ? text.length() : anchor[0];
        return new Completion(offset + start, cursor, kinds.of(text.substring(0, start), texts));
    }

    /** Returns where the snippet begins that the text ends in. */
    private int lastSnippet(String text) {
        int at = 0;
        while (true) {
            CompletionInfo info = analysis.analyzeCompletion(text.substring(at));
            String remaining = info.remaining();
            boolean more = info.completeness().isComplete() && !remaining.isBlank();
            if (!more) {
                return statementStart(text, at);
            }
            at = text.length() - remaining.length();
        }
    }

    /** A line above without semicolon must not swallow the line being typed. */
    private int statementStart(String text, int at) {
        int line = text.lastIndexOf('\n') + 1;
        if (line <= at) {
            return at;
        }
        boolean lineAbove =
                analysis.analyzeCompletion(text.substring(at, line)).completeness().isComplete();
        return lineAbove ? line : at;
    }

    Optional<String> inspect(String code, int cursor, int detail) {
        int end = identifierEnd(code, cursor);
        List<String> candidates = new ArrayList<>();
        String before = code.substring(0, end);
        String text = before.substring(lastSnippet(before));
        candidates.add(text);
        candidates.add(text + "(");
        if (text.endsWith("(")) {
            candidates.add(text.substring(0, text.length() - 1));
        }
        for (String candidate : candidates) {
            List<Documentation> docs = analysis.documentation(candidate, candidate.length(), true);
            if (!docs.isEmpty()) {
                Sources sources = new Sources(detail > 0);
                return Optional.of(
                        docs.stream()
                                .map(found -> text(found, sources))
                                .distinct()
                                .collect(Collectors.joining("\n\n")));
            }
        }
        return Optional.empty();
    }

    /** Returns the name that the cursor is in or behind; empty if there is none. */
    static String word(String code, int cursor) {
        int end = Math.min(cursor, code.length());
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        int start = Math.min(cursor, end);
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        return code.substring(start, end);
    }

    private static int identifierEnd(String code, int cursor) {
        int end = Math.min(cursor, code.length());
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        return end < code.length() && code.charAt(end) == '(' ? end + 1 : end;
    }

    /** Our own words come with the jar; those of the JDK where its sources are installed. */
    private static String text(Documentation documentation, Sources sources) {
        String javadoc = documentation.javadoc();
        String signature = documentation.signature();
        return sources.of(signature)
                .orElse(signature + (javadoc == null ? "" : "\n" + javadoc.strip()));
    }
}
