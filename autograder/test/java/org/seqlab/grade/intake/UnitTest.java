package org.seqlab.grade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    private static Unit unit(String source, String... imports) {
        Answer answer = new Answer("1-2", "n", 1, source);
        return Unit.of(answer, List.of(imports), Set.of("org.seqlab.math"));
    }

    @Test
    void importsOfTheCellMoveToTheFirstLineAndLinesStayInPlace() {
        String source =
                "// EXERCISE 1-2 A\n"
                        + "  import java.util.*;\n"
                        + "import static java.lang.Math.abs;\n"
                        + "int x;";
        String text = unit(source, "static java.lang.Math.abs", "org.seqlab.rnn.RnnCell").text();
        String[] lines = text.split("\n");
        assertTrue(lines[0].startsWith("package exercise_1_2; import java.io.*;"), lines[0]);
        assertTrue(lines[0].endsWith("import static java.lang.Math.abs;"), lines[0]);
        assertEquals("  ", lines[2]);
        assertEquals("int x;", lines[4]);
    }

    /** An import that never ends once took a search that goes back over itself. */
    @ParameterizedTest
    @ValueSource(strings = {"import", "import a", "import static", "\timport\t"})
    void importOfAMillionSpacesIsReadAtOnce(String start) {
        String source = start + " ".repeat(900_000) + "?";
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> unit(source, "java.util.*"));
    }
}
