package org.seqlab.kernel.session;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Judges whether a cell is complete; JShell alone takes many slips for complete code. */
final class Syntax {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Syntax() {}

    static Completeness judge(SourceCodeAnalysis analysis, String code) {
        String rest = code;
        while (true) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case EMPTY:
                    return Completeness.COMPLETE;
                case COMPLETE, COMPLETE_WITH_SEMI:
                    if (!parses(info.source())) {
                        return Completeness.INVALID;
                    }
                    rest = info.remaining();
                    break;
                case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE:
                    return Completeness.INCOMPLETE;
                default:
                    return endsInside(rest) ? Completeness.INCOMPLETE : Completeness.INVALID;
            }
        }
    }

    /** Tells whether a text block or a comment is still open at the end. */
    static boolean endsInside(String code) {
        int at = 0;
        while (at < code.length()) {
            if (code.startsWith("\"\"\"", at)) {
                at = after(code, "\"\"\"", at + 3);
            } else if (code.startsWith("/*", at)) {
                at = after(code, "*/", at + 2);
            } else if (code.startsWith("//", at)) {
                int end = code.indexOf('\n', at);
                at = end < 0 ? code.length() : end;
            } else if (code.charAt(at) == '"' || code.charAt(at) == '\'') {
                at = literalEnd(code, at);
            } else {
                at++;
            }
            if (at < 0) {
                return true;
            }
        }
        return false;
    }

    private static int after(String code, String end, int from) {
        int at = from;
        while (at < code.length() && !code.startsWith(end, at)) {
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        return at >= code.length() ? -1 : at + end.length();
    }

    private static int literalEnd(String code, int start) {
        int at = start + 1;
        while (at < code.length() && code.charAt(at) != '\n') {
            if (code.charAt(at) == code.charAt(start)) {
                return at + 1;
            }
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, code.length());
    }

    private static boolean parses(String snippet) {
        return isUnit("class $ { void m() throws Throwable { " + snippet + "\n;} }")
                || isUnit("class $ { " + snippet + "\n }")
                || isUnit(snippet)
                || isUnit("class $ { Object o = " + snippet + "\n; }");
    }

    private static boolean isUnit(String source) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("mem:///$.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        try {
            JavacTask task =
                    (JavacTask)
                            COMPILER.getTask(
                                    null, null, found, List.of("-proc:none"), null, List.of(file));
            task.parse();
        } catch (IOException e) {
            return false;
        }
        return found.getDiagnostics().stream().noneMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
    }
}
