package org.seqlab.notebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seqlab.notebook.ExerciseCell;
import org.seqlab.notebook.Exercises;
import org.seqlab.notebook.JavaText;

/** Makes the student's and the solved version of one code cell. */
final class Solution {
    private static final Pattern BEGIN = Pattern.compile("^\\s*// BEGIN SOLUTION\\s*$");
    private static final Pattern END = Pattern.compile("^\\s*// END SOLUTION\\s*$");
    private static final Pattern MENTION = Pattern.compile("(?i)//\\s*(begin|end)[ _-]*solution");
    private static final Pattern METHOD =
            Pattern.compile("static\\s+[^;{}=()]*?\\b(\\w+)\\s*\\([^;{}]*\\)[^;{}()]*\\{");

    private final String file;
    private final Block block;
    private final List<String> student = new ArrayList<>();
    private final List<String> solved = new ArrayList<>();
    private int open = -1;
    private int regions;

    private Solution(String file, Block block) {
        this.file = file;
        this.block = block;
    }

    /** Both versions of a cell; the same text twice where there is no solution in it. */
    record Versions(String student, String solved) {}

    static Versions of(String file, Block block) {
        return new Solution(file, block).split();
    }

    private Versions split() {
        List<String> lines = block.text().lines().toList();
        for (int k = 0; k < lines.size(); k++) {
            line(lines.get(k), block.line() + k);
        }
        if (open >= 0) {
            throw new SourceException(file, open, "BEGIN SOLUTION has no END SOLUTION.");
        }
        boolean exercise = Exercises.of(block.text()).isPresent();
        if (exercise && regions == 0) {
            throw new SourceException(file, block.line(), "this exercise has no BEGIN SOLUTION.");
        }
        return new Versions(String.join("\n", student), String.join("\n", solved));
    }

    private void line(String line, int number) {
        if (BEGIN.matcher(line).matches()) {
            begin(line, number);
        } else if (END.matcher(line).matches()) {
            if (open < 0) {
                throw new SourceException(file, number, "END SOLUTION has no BEGIN SOLUTION.");
            }
            open = -1;
        } else if (MENTION.matcher(line).find()) {
            throw new SourceException(
                    file, number, "write // BEGIN SOLUTION or // END SOLUTION alone on its line.");
        } else {
            solved.add(line);
            if (open < 0) {
                student.add(line);
            }
        }
    }

    private void begin(String line, int number) {
        if (open >= 0) {
            throw new SourceException(
                    file, number, "BEGIN SOLUTION inside the solution of line " + open + ".");
        }
        ExerciseCell exercise =
                Exercises.of(block.text())
                        .orElseThrow(
                                () ->
                                        new SourceException(
                                                file,
                                                number,
                                                "a solution outside an exercise: the cell does not"
                                                        + " start with // EXERCISE."));
        open = number;
        regions++;
        String before = String.join("\n", solved);
        // At the level of the class there is nothing to throw: the student sees an empty place.
        if (JavaText.depth(before) > 1) {
            String indent = line.substring(0, line.indexOf('/'));
            student.addAll(stub(indent, exercise, method(before)));
        }
    }

    private static List<String> stub(String indent, ExerciseCell exercise, String method) {
        String what = exercise.name() + (method.isEmpty() ? "" : "." + method);
        return List.of(
                indent + "// Write your answer here, in place of the next lines.",
                indent + "throw new UnsupportedOperationException(",
                indent
                        + "    \"Exercise "
                        + exercise.id()
                        + " is not written yet: "
                        + what
                        + "\");");
    }

    private static String method(String before) {
        Matcher matcher = METHOD.matcher(before);
        String name = "";
        while (matcher.find()) {
            name = matcher.group(1);
        }
        return name;
    }
}
