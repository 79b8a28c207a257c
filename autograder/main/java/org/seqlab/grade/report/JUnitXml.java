package org.seqlab.grade.report;

import java.util.List;

/** Writes marks in the XML format that build servers read for JUnit. */
public final class JUnitXml {
    private JUnitXml() {}

    /**
     * Returns all submissions as test suites, one test case for each check.
     *
     * @param rows the submissions
     * @return the document
     */
    public static String of(List<Row> rows) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites>\n");
        rows.forEach(row -> suite(xml, row));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, Row row) {
        long skipped = row.checked().stream().filter(mark -> isSkipped(mark)).count();
        long failed = row.checked().stream().filter(mark -> mark.state().equals("fail")).count();
        xml.append("  <testsuite name=\"").append(safe(row.id()));
        xml.append("\" tests=\"").append(row.checked().size());
        xml.append("\" failures=\"").append(failed);
        xml.append("\" errors=\"0\" skipped=\"").append(skipped).append("\">\n");
        row.checked().forEach(mark -> testCase(xml, mark));
        xml.append("  </testsuite>\n");
    }

    private static boolean isSkipped(Row.Mark mark) {
        return mark.state().startsWith("not_");
    }

    private static void testCase(StringBuilder xml, Row.Mark mark) {
        xml.append("    <testcase classname=\"exercise ").append(safe(mark.exercise()));
        xml.append("\" name=\"").append(safe(mark.claim())).append("\">");
        if (isSkipped(mark)) {
            xml.append("<skipped message=\"").append(safe(mark.message())).append("\"/>");
        } else if (mark.state().equals("fail")) {
            xml.append("<failure>").append(safe(mark.message())).append("</failure>");
        }
        xml.append("</testcase>\n");
    }

    private static String safe(String text) {
        // These two are in no XML document; one of them would make the whole file unreadable.
        String legal = text.replace('\ufffe', '\ufffd').replace('\uffff', '\ufffd');
        return Html.escape(legal).replace("\n", "&#10;");
    }
}
