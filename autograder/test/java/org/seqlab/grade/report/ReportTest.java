package org.seqlab.grade.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {
    private static final String EVIL = "<script>alert(1)</script>";

    private static Row row(String student, double first, double second) {
        return new Row(
                student.replaceAll("\\W", "_"),
                student,
                List.of(
                        mark("1-1", "a", first, EVIL + " & \"x\""),
                        mark("1-2", "b", second, "=1+1\nlast line")),
                "",
                true,
                "L3");
    }

    private static Row.Mark mark(String exercise, String check, double points, String message) {
        String state = points > 0 ? "pass" : "fail";
        return new Row.Mark(exercise, check, "is right", points, 2, state, message, "0");
    }

    /** A reader of its own: it knows quotes, commas and line ends, and nothing of the writer. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int k = 0; k < csv.length(); k++) {
            char c = csv.charAt(k);
            if (quoted && c == '"' && k + 1 < csv.length() && csv.charAt(k + 1) == '"') {
                cell.append('"');
                k++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }

    @Test
    void gradebookHasALineForEachSubmissionAndAColumnForEachExercise() {
        Gradebook book = new Gradebook(List.of(row("Ada", 2, 0), row("Bob \"B\", Jr", 2, 2)));
        List<List<String>> lines = parse(book.csv());
        assertEquals(3, lines.size());
        assertEquals(List.of("1-1 (of 2)", "1-2 (of 2)"), lines.get(0).subList(2, 4));
        assertEquals(
                List.of("Bob \"B\", Jr", "2", "2", "4", "4", "100"), lines.get(2).subList(1, 7));
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreDefused() {
        for (String name : List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1")) {
            String cell = parse(new Csv().line(List.of(name)).toString()).get(0).get(0);
            assertFalse("=+-@\t\r".indexOf(cell.charAt(0)) >= 0, cell);
        }
        assertEquals("\"-1.5\"\r\n", new Csv().line(List.of("-1.5")).toString());
    }

    @Test
    void pagesEscapeNamesAndMessages() {
        String page = new Gradebook(List.of(row(EVIL, 2, 0))).html(List.of(EVIL));
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
        assertTrue(page.contains("default-src 'none'"), page);
        assertEquals("\\u202e\\u001b", Html.escape("\u202e\u001b"));
    }

    @Test
    void classPageShowsMeanMedianSpreadAndWhomToLookAt() {
        Row lost = new Row("x", "Eve", List.of(), "the sandbox failed", true, "L3");
        String page =
                new Gradebook(List.of(row("a", 2, 2), row("b", 2, 0), row("c", 0, 0), lost))
                        .html(List.of());
        // Points 4, 2 and 0 of 4; Eve is not graded and counts in no mean.
        assertTrue(page.contains("4 submissions. Mean 2.0, median 2.0 of 4 points"), page);
        assertTrue(page.contains("<li>Eve: the sandbox failed</li>"), page);
        assertTrue(page.contains("Mean</th><td class=\"number\">1.33</td>"), page);
        assertTrue(page.contains("<td class=\"number none\">0</td>"), page);
    }

    @Test
    void similarAnswersStandSideBySideWithSharedLinesMarked() {
        SimilarPage page = new SimilarPage();
        page.add(
                "1-1",
                new org.seqlab.grade.similar.Similarity.Pair("ada", "<b>", 9, 0.75),
                "given();\n  same(1) < 2;\nown();",
                "given();\nsame(1)<2;\nother();",
                "given();");
        String html = page.html();
        assertTrue(html.contains("75 % shared, 9 pieces"), html);
        assertTrue(html.contains("<mark>  same(1) &lt; 2;</mark>\nown();"), html);
        assertFalse(html.contains("<mark>given"), html);
        assertFalse(html.contains("<b>"), html);
    }

    @Test
    void canvasFileHasItsColumnsPossiblePointsAndNoUnofficialMarks() {
        Row ada = row("ada_123", 2, 2);
        Row forced = new Row("x", "x_9", ada.marks(), "", false, "L0");
        List<List<String>> lines =
                parse(Export.canvas(new Gradebook(List.of(ada, forced)), "Week 1 (77)"));
        assertEquals(3, lines.size());
        assertEquals("Week 1 (77)", lines.get(0).get(5));
        assertEquals("4", lines.get(1).get(5));
        assertEquals(List.of("ada", "123", "", "", "", "4"), lines.get(2));
    }

    @Test
    void moodleFileHasItsColumns() {
        List<List<String>> lines =
                parse(Export.moodle(new Gradebook(List.of(row("Ada Lovelace_42", 2, 0)))));
        assertEquals(List.of("Participant 42", "Ada Lovelace", "2", "4"), lines.get(1));
    }

    @Test
    void junitFileIsReadByAnXmlParser() throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(
                                                JUnitXml.of(
                                                        List.of(
                                                                row(
                                                                        EVIL + "\u0000\ufffe\uffff",
                                                                        0,
                                                                        2))))));
        assertEquals(2, document.getElementsByTagName("testcase").getLength());
        assertEquals(1, document.getElementsByTagName("failure").getLength());
        assertTrue(
                document.getElementsByTagName("failure").item(0).getTextContent().contains(EVIL));
    }

    @Test
    void statisticsCountMarksAndTellWhichCheckIsHard() {
        Statistics statistics =
                new Statistics(
                        new Gradebook(
                                List.of(
                                        row("a", 2, 2),
                                        row("b", 2, 0),
                                        row("c", 0, 0),
                                        row("d", 2, 2))));
        assertArrayEquals(new int[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 2}, statistics.histogram());
        Statistics.CheckStatistics second = statistics.checks().get(1);
        assertEquals(0.5, second.passRate());
        // Points 2 0 0 2 against 2 2 0 2: covariance 0.5, deviations 1 and sqrt(0.75).
        assertEquals(0.5 / Math.sqrt(0.75), second.discrimination(), 1e-12);
        assertEquals(List.of("2 x last line"), second.firstFailures());
    }
}
