package org.seqlab.grade.report;

import java.util.List;

/** Comma-separated values as RFC 4180 has them, without cells that a spreadsheet would run. */
public final class Csv {
    /** The full-width ones count too: some spreadsheets read them as the plain ones. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private final StringBuilder text = new StringBuilder();

    /**
     * Adds a line.
     *
     * @param cells its cells
     * @return this
     */
    public Csv line(List<String> cells) {
        for (int k = 0; k < cells.size(); k++) {
            text.append(k == 0 ? "" : ",").append(cell(cells.get(k)));
        }
        text.append("\r\n");
        return this;
    }

    private static String cell(String value) {
        return "\"" + harmless(value).replace("\"", "\"\"") + "\"";
    }

    private static String harmless(String value) {
        String line = value.replaceAll("[\\p{Cntrl}&&[^\t]]+", " ");
        boolean number = line.matches("-?\\d+(\\.\\d+)?");
        boolean formula = !line.isEmpty() && STARTS_A_FORMULA.indexOf(line.charAt(0)) >= 0;
        return formula && !number ? "'" + line : line;
    }

    /** Returns all lines. */
    @Override
    public String toString() {
        return text.toString();
    }
}
