package org.seqlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExercisesTest {
    private static Exercises in(String... codeCells) {
        List<Cell> cells = new ArrayList<>();
        for (String source : codeCells) {
            cells.add(Cell.of("c" + cells.size(), CellType.CODE, source));
        }
        return Exercises.in(Notebook.of(cells));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// EXERCISE 1-2 RnnStep",
                "//EXERCISE 1-2 RnnStep",
                "  //  exercise   1 - 2   RnnStep  (mine)",
                "// Exercise: 1–2: RnnStep",
                "// EXERCISE 01.02 · RnnStep",
                "\n\n// EXERCISE 1-2 RnnStep"
            })
    void markerIsFoundWhateverItsSpacesAndCase(String marker) {
        ExerciseCell cell = in("int a;", marker + "\nfinal class RnnStep {}").find("1-2").get();
        assertEquals("RnnStep", cell.name());
        assertEquals(2, cell.cell());
    }

    /**
     * Each of these lines once took a search that goes back over itself: hours for one notebook.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "// exercise",
                "// exercise :",
                "// exercise 1-2",
                "// exercise 1-2 :",
                "//"
            })
    void lineOfAMillionSpacesIsReadAtOnce(String start) {
        String line = start + " ".repeat(1_000_000) + "\u00ff";
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> in(line));
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> in(line.replace(' ', '/')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// see EXERCISE 1-2", "String s = \"EXERCISE 1-2\";", "/* x */"})
    void mentionIsNoMarker(String source) {
        assertEquals(List.of(), in(source).ids());
    }

    @Test
    void markdownIsNotSearched() {
        Cell text = Cell.of("a", CellType.MARKDOWN, "// EXERCISE 1-2 RnnStep");
        assertEquals(List.of(), Exercises.in(Notebook.of(List.of(text))).ids());
    }

    @Test
    void lastOfSeveralCountsAndIsReported() {
        Exercises exercises =
                in("// EXERCISE 1-2 A\nclass A {}", "// EXERCISE 1-2 A\nclass A { int x; }");
        assertTrue(exercises.find("1-2").get().source().contains("int x"));
        assertEquals(
                List.of("Exercise 1-2 is there 2 times; the last one, in cell 2, counts."),
                exercises.remarks(List.of("1-2")));
    }

    @Test
    void missingMarkerListsThoseFound() {
        assertEquals(
                List.of("No cell starts with // EXERCISE 1-3; markers found: 1-1, 1-2."),
                in("// EXERCISE 1-1 A", "// EXERCISE 1-2 B").remarks(List.of("1-1", "1-3")));
        assertEquals(
                List.of("No cell starts with // EXERCISE 1-3; markers found: none."),
                in("int x;").remarks(List.of("1-3")));
    }

    @Test
    void twoExercisesInOneCellAreSeparated() {
        Exercises exercises =
                in(
                        "import java.util.*;\n"
                                + "// EXERCISE 1-1 A\n"
                                + "class A {}\n"
                                + "// EXERCISE 1-2 B\n"
                                + "class B {}");
        assertEquals(
                "import java.util.*;\n// EXERCISE 1-1 A\nclass A {}\n",
                exercises.find("1-1").get().source());
        assertEquals("// EXERCISE 1-2 B\nclass B {}", exercises.find("1-2").get().source());
    }

    @Test
    void classSplitOverCellsIsPutTogether() {
        Exercises exercises =
                in("// EXERCISE 1-2 B\nclass B {", "  int x = '{';", "}", "class Other {}");
        assertEquals(
                "// EXERCISE 1-2 B\nclass B {\n  int x = '{';\n}",
                exercises.find("1-2").get().source());
    }

    @Test
    void classThatNeverClosesStaysAsItIs() {
        Exercises exercises = in("// EXERCISE 1-2 B\nclass B {", "int x;");
        assertEquals("// EXERCISE 1-2 B\nclass B {", exercises.find("1-2").get().source());
    }

    @Test
    void bracesInCommentsStringsAndTextBlocksDoNotCount() {
        assertEquals(0, JavaText.depth("// {\n/* { */ \"{\\\"{\" '{' '\\'' \"\"\"\n{ \" {\"\"\""));
        assertEquals(1, JavaText.depth("class A { String s = \"}\"; "));
        assertEquals(-1, JavaText.depth("}"));
    }

    @Test
    void hintsAreReadInOrder() {
        Hints hints =
                Hints.read(
                        new java.io.StringReader(
                                "{\"1-2\": {\"title\": \"T\", \"hints\": [\"a\", \"b\"]}}"));
        assertEquals(List.of("a", "b"), hints.hints("1-2"));
        assertEquals("T", hints.title("1-2").get());
        assertEquals(List.of(), hints.hints("9-9"));
    }

    private static Cell graded(String source, String id, boolean test) {
        String metadata =
                "{\"metadata\": {\"nbgrader\": {\"grade_id\": \"%s\", \"grade\": %s, \"solution\": %s}}}"
                        .formatted(id, test, !test);
        return new Cell(
                "c",
                CellType.CODE,
                source,
                null,
                new com.google.gson.JsonArray(),
                com.google.gson.JsonParser.parseString(metadata).getAsJsonObject());
    }

    @Test
    void nbgraderIdFindsAnExerciseWhoseMarkerIsGone() {
        Exercises found =
                Exercises.in(
                        Notebook.of(
                                java.util.List.of(
                                        graded("class RnnStep {}", "exercise-1-2", false),
                                        graded("check();", "exercise-1-3-test", true),
                                        graded("// EXERCISE 1-4 A\nclass A {}", "x-9-9", false),
                                        graded("class B {}", "week1_1-4", false),
                                        graded("class C {}", "introduction", false))));
        assertEquals(java.util.List.of("1-4", "1-2"), found.ids());
        assertEquals("class RnnStep {}", found.find("1-2").orElseThrow().source());
        assertEquals("// EXERCISE 1-4 A\nclass A {}", found.find("1-4").orElseThrow().source());
        assertEquals(
                "The marker of exercise 1-2 is gone; cell 1 was taken by its nbgrader id.",
                found.remarks(java.util.List.of()).get(0));
    }

    /** A notebook as nbgrader's `generate_assignment` writes it, with every kind of its cells. */
    private static String assignment(int schema) {
        String kinds =
                """
                setup-1-1 | code | false | false | true | import java.util.*;
                text-1-1 | markdown | false | false | true | // EXERCISE 1-1 Softmax
                softmax_1-1 | code | false | true | false | final class Softmax {}
                test-1-1 | code | true | false | true | check("1-1");
                week1_1-2 | code | true | true | false | final class RnnStep {}
                free-1-3 | markdown | true | true | false | final class RnnForward {}
                """;
        StringBuilder cells = new StringBuilder();
        for (String line : kinds.lines().toList()) {
            String[] part = line.split(" \\| ");
            String more =
                    (schema > 1 ? ", \"cell_type\": \"%s\"".formatted(part[1]) : "")
                            + (schema > 2 ? ", \"task\": false" : "")
                            + (part[2].equals("true") ? ", \"points\": 6.0" : "");
            cells.append(cells.isEmpty() ? "" : ",\n")
                    .append(
                            """
                            {"cell_type": "%s", "metadata": {"deletable": false, "editable": %s,
                              "nbgrader": {"checksum": "d41d8cd98f00b204e9800998ecf8427e",
                              "grade": %s, "grade_id": "%s", "locked": %s, "schema_version": %d,
                              "solution": %s%s}, "tags": ["a"]}, "source": "%s"%s}\
                            """
                                    .formatted(
                                            part[1],
                                            part[3],
                                            part[2],
                                            part[0],
                                            part[4],
                                            schema,
                                            part[3],
                                            more,
                                            part[5].replace("\"", "\\\""),
                                            part[1].equals("code")
                                                    ? ", \"execution_count\": null, \"outputs\": []"
                                                    : ""));
        }
        return "{\"cells\": [%s], \"metadata\": {\"celltoolbar\": \"Create Assignment\"}, \"nbformat\": 4, \"nbformat_minor\": 0}"
                .formatted(cells);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void assignmentOfNbgraderIsReadInEveryVersionOfItsSchema(int schema) throws Exception {
        byte[] file = assignment(schema).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Exercises found = Exercises.in(NotebookReader.read(file, Limits.INTAKE));
        assertEquals(List.of("1-1", "1-2"), found.ids());
        assertEquals("final class Softmax {}", found.find("1-1").get().source());
        assertEquals("final class RnnStep {}", found.find("1-2").get().source());
        assertEquals(1, found.all("1-1").size());
    }
}
