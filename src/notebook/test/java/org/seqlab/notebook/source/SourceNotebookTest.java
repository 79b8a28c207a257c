package org.seqlab.notebook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.NotebookWriter;

class SourceNotebookTest {
    private static final String SOURCE =
            """
            ---
            jupytext: {}
            ---
            # Title
            Intro, first line,
            second line.


            A second cell.
            ```java
            import java.util.List;
            ```
            ## Exercise 1-2 · One step
            Text.

            ```java .noeval
            shown();
            # no heading
            ```

            <details><summary>Hint 1</summary>

            Look at `times`.

            </details>
            <details><summary>Hint 2 (plain)</summary>Write it.</details>

            ```java
            // EXERCISE 1-2 RnnStep
            final class RnnStep {
                // BEGIN SOLUTION
                private static int helper() {
                    return 3;
                }

                // END SOLUTION
                static int step(
                        int x, int h) {
                    int start = 1;
                    // BEGIN SOLUTION
                    return helper() + start;
                    // END SOLUTION
                }
            }
            ```
            ```java
            check("1-2");
            ```
            """;

    private static SourceNotebook parse(String text) {
        return SourceNotebook.parse("a.nb.md", text);
    }

    private static String error(String text) {
        return assertThrows(SourceException.class, () -> parse(text)).getMessage();
    }

    @Test
    void textIsCutAtHeadingsAndTwoBlankLines() {
        List<Cell> cells = parse(SOURCE).student().cells();
        assertEquals(
                List.of(
                        "title",
                        "title-2",
                        "title-3",
                        "exercise-1-2-one-step",
                        "exercise-1-2-one-step-2",
                        "exercise-1-2-one-step-3"),
                cells.stream().map(Cell::id).toList());
        assertEquals("# Title\nIntro, first line,\nsecond line.", cells.get(0).source());
        assertEquals("A second cell.", cells.get(1).source());
        assertTrue(cells.get(3).source().contains("```java\nshown();\n# no heading\n```\n"));
        assertEquals(CellType.CODE, cells.get(5).type());
    }

    @Test
    void studentGetsAStubThatNamesExerciseAndMethod() {
        assertEquals(
                """
                // EXERCISE 1-2 RnnStep
                final class RnnStep {
                    static int step(
                            int x, int h) {
                        int start = 1;
                        // Write your answer here, in place of the next lines.
                        throw new UnsupportedOperationException(
                            "Exercise 1-2 is not written yet: RnnStep.step");
                    }
                }""",
                parse(SOURCE).exercises().get(0).stub());
    }

    @Test
    void solutionKeepsTheTextWithoutMarkers() {
        String solution = parse(SOURCE).exercises().get(0).solution();
        assertTrue(solution.contains("return helper() + start;"));
        assertFalse(solution.contains("SOLUTION"));
        assertFalse(solution.contains("throw"));
    }

    @Test
    void hintsBelongToTheirExercise() {
        ExerciseSource exercise = parse(SOURCE).exercises().get(0);
        assertEquals(List.of("Look at `times`.", "Write it."), exercise.hints());
        assertEquals("One step", exercise.title());
    }

    @Test
    void sameSourceGivesSameBytes() {
        assertEquals(
                NotebookWriter.text(parse(SOURCE).student()),
                NotebookWriter.text(parse(SOURCE.replace("\n", "\r\n")).student()));
    }

    @Test
    void nestedBeginIsAnErrorWithFileAndLine() {
        String twice = SOURCE.replace("int start = 1;", "// BEGIN SOLUTION");
        assertEquals("a.nb.md:40: BEGIN SOLUTION inside the solution of line 39.", error(twice));
    }

    @Test
    void missingEndIsAnErrorWithFileAndLine() {
        String text = "## Exercise 1-1 · T\n```java\n// EXERCISE 1-1 A\n// BEGIN SOLUTION\n```\n";
        assertEquals("a.nb.md:4: BEGIN SOLUTION has no END SOLUTION.", error(text));
        String end = "```java\nint x;\n// END SOLUTION\n```\n";
        assertEquals("a.nb.md:3: END SOLUTION has no BEGIN SOLUTION.", error(end));
    }

    @Test
    void solutionOutsideAnExerciseIsAnError() {
        String text = "```java\nint x;\n// BEGIN SOLUTION\n// END SOLUTION\n```\n";
        assertTrue(error(text).startsWith("a.nb.md:3: a solution outside an exercise"));
    }

    @Test
    void misspelledMarkerIsAnError() {
        String text = SOURCE.replaceFirst("// END SOLUTION", "// end solution!");
        assertTrue(error(text).startsWith("a.nb.md:36: write // BEGIN SOLUTION"), error(text));
    }

    @Test
    void exerciseWithoutCheckOrHeadingOrSolutionIsAnError() {
        assertEquals(
                "a.nb.md:29: exercise 1-2 has no check: add a cell with check(\"1-2\").",
                error(SOURCE.replace("check(\"1-2\")", "check(\"1-3\")")));
        assertTrue(error(SOURCE.replace("## Exercise 1-2 ·", "## One")).contains("heading"));
        assertTrue(
                error(SOURCE.replaceAll("(?m)^ *// (BEGIN|END) SOLUTION\\n", ""))
                        .contains("no BEGIN SOLUTION"));
    }

    @Test
    void duplicateIdIsAnError() {
        String twice = SOURCE + SOURCE.substring(SOURCE.indexOf("## Exercise"));
        assertTrue(error(twice).contains("exercise 1-2 is there twice"), error(twice));
    }

    @Test
    void importsBelowTheFirstCellAndTopLevelVarAreErrors() {
        assertEquals(
                "a.nb.md:6: imports belong in the first code cell.",
                error("```java\nint a;\n```\n```java\nint b;\nimport java.util.Map;\n```\n"));
        assertTrue(error("```java\nvar x = 1;\n```\n").startsWith("a.nb.md:2: name the type"));
    }

    @Test
    void openFenceIsAnError() {
        assertEquals("a.nb.md:1: this fence ``` is not closed.", error("```java\nint a;\n"));
        assertEquals("a.nb.md:2: this fence ``` is not closed.", error("x\n```text\na\n"));
    }
}
