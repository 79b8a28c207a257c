package org.seqlab.grade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.intake.SafeName;

/** Reads the exported tables with the csv module of Python, which did not write them. */
class CsvImportTest {
    private static final String READ =
            """
            import csv, sys
            with open(sys.argv[1], newline='', encoding='utf-8') as f:
                for row in csv.reader(f, strict=True):
                    print(len(row), '|'.join(c.replace('\\n', ' ') for c in row))
            """;

    @TempDir Path folder;

    private List<String> python(String csv) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("t.csv"), csv);
        Path script = Files.writeString(folder.resolve("read.py"), READ);
        Process process;
        try {
            process =
                    new ProcessBuilder("python3", script.toString(), file.toString())
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException e) {
            Assumptions.abort("no python3 on this machine");
            return List.of();
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(20, TimeUnit.SECONDS);
        assertEquals(0, process.exitValue(), text);
        return text.lines().toList();
    }

    private static Gradebook book() {
        Row.Mark mark = new Row.Mark("1-1", "a", "is a", 1.5, 2, "pass", "", "0");
        return new Gradebook(
                List.of(
                        new Row("a", "Müller, \"Max\"_17", List.of(mark), "", true, "L3"),
                        new Row("b", "=HYPERLINK(1)_18", List.of(mark), "", true, "L3"),
                        new Row("c", "two\nlines_19", List.of(mark), "", true, "L3")));
    }

    @Test
    void canvasTableIsReadByPython() throws Exception {
        assertEquals(
                List.of(
                        "6 Student|ID|SIS User ID|SIS Login ID|Section|Week 1 (77)",
                        "6     Points Possible|||||2",
                        "6 Müller, \"Max\"|17||||1.5",
                        "6 '=HYPERLINK(1)|18||||1.5",
                        "6 two lines|19||||1.5"),
                python(Export.canvas(book(), "Week 1 (77)")));
    }

    @Test
    void moodleTableIsReadByPython() throws Exception {
        assertEquals(
                List.of(
                        "4 Identifier|Full name|Grade|Maximum Grade",
                        "4 Participant 17|Müller, \"Max\"|1.5|2",
                        "4 Participant 18|'=HYPERLINK(1)|1.5|2",
                        "4 Participant 19|two lines|1.5|2"),
                python(Export.moodle(book())));
    }

    @Test
    void gradebookHasTheSameNumberOfCellsInEveryLine() throws Exception {
        List<String> lines = python(book().csv());
        assertEquals(4, lines.size());
        String cells = lines.get(0).split(" ")[0];
        lines.forEach(line -> assertEquals(cells, line.split(" ")[0], line));
    }

    /** From a result file to both tables: what a student may call themselves stays one cell. */
    @Test
    void namesOfAllKindsStayInTheirCellsAndRunNothing() throws Exception {
        List<String> names =
                List.of(
                        "Hopper, Grace",
                        "O'Neil \"Peg\"",
                        "a\r\nb\nc",
                        "=cmd|' /C calc'!A0",
                        "+1",
                        "@SUM(A1)",
                        "-2+3",
                        "\t=1",
                        "\uff1d1+1",
                        "\u202egnikcah",
                        "\u05d0\u05d3\u05d4 \u200f",
                        "",
                        ",\"\"\",",
                        "\u0000\u001b[2J\ud83d\ude00");
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            // As the result file keeps it, which the gradebook is made from.
            String shown = SafeName.visible(names.get(k) + "_" + (100 + k));
            Row.Mark mark = new Row.Mark("1-1", "a", "is a", k, 20, "pass", names.get(k), "0");
            rows.add(new Row("s" + k, shown, List.of(mark), "", true, "L3"));
        }
        Gradebook book = new Gradebook(rows);
        List<String> canvas = python(Export.canvas(book, "Week 1 (77)"));
        List<String> moodle = python(Export.moodle(book));
        assertEquals(names.size() + 2, canvas.size(), canvas.toString());
        assertEquals(names.size() + 1, moodle.size(), moodle.toString());
        for (int k = 0; k < names.size(); k++) {
            String line = canvas.get(k + 2);
            assertTrue(line.startsWith("6 ") && line.endsWith("|" + (100 + k) + "||||" + k), line);
            assertTrue("=+-@\uff1d".indexOf(line.charAt(2)) < 0, line);
            assertTrue(moodle.get(k + 1).startsWith("4 Participant " + (100 + k) + "|"));
            assertTrue(moodle.get(k + 1).endsWith("|" + k + "|20"), moodle.get(k + 1));
            assertTrue(line.chars().noneMatch(c -> c < ' ' || c == 0x202e || c == 0x200f), line);
        }
        assertEquals("6 Hopper, Grace|100||||0", canvas.get(2));
        assertEquals("6 O'Neil \"Peg\"|101||||1", canvas.get(3));
        assertEquals("4 Participant 103|'=cmd|' /C calc'!A0|3|20", moodle.get(4));
    }
}
