package org.seqlab.grade.run;

import java.util.List;
import org.seqlab.grade.sandbox.Compiler;

/** Writes compile errors as a student can read them: line of the cell, text, caret, message. */
final class CompileText {
    private static final int MOST = 5;

    private CompileText() {}

    static String of(List<Compiler.Problem> problems, String source) {
        String[] lines = source.split("\n", -1);
        StringBuilder text = new StringBuilder("The cell does not compile.");
        boolean unknown = false;
        for (Compiler.Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            text.append('\n').append(one(problem, lines));
            unknown |= problem.message().contains("cannot find symbol");
        }
        if (problems.size() > MOST) {
            text.append("\nand ").append(problems.size() - MOST).append(" more.");
        }
        if (unknown) {
            text.append(
                    "\nEach exercise is compiled alone: what another cell defines is not there."
                            + " Put helpers inside the class.");
        }
        return text.toString();
    }

    private static String one(Compiler.Problem problem, String[] lines) {
        int line = problem.line() - 1;
        String message = problem.message().replace("\n", "; ").replaceAll(" +", " ");
        if (line < 1 || line > lines.length) {
            return message;
        }
        String code = expand(lines[line - 1]);
        int caret = Math.max(0, Math.min(problem.column() - 1, code.length()));
        int from = Math.max(0, caret - 60);
        String shown = code.substring(from, Math.min(code.length(), from + 100));
        return "line "
                + line
                + ": "
                + message
                + "\n    "
                + shown
                + "\n    "
                + " ".repeat(caret - from)
                + "^";
    }

    /** Replaces tabs by spaces up to the next multiple of 8, as the compiler counts columns. */
    private static String expand(String line) {
        StringBuilder expanded = new StringBuilder();
        for (char c : line.toCharArray()) {
            if (c == '\t') {
                expanded.append(" ".repeat(8 - expanded.length() % 8));
            } else {
                expanded.append(c);
            }
        }
        return expanded.toString();
    }
}
