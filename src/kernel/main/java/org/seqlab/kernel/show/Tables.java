package org.seqlab.kernel.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.math.Matrix;

/** Matrices and tables as accessible HTML and as aligned text. */
final class Tables {
    private static final int MOST_ROWS = 20;
    private static final int MOST_COLS = 12;
    private static final int PAGE = 20;
    private static final int MOST_PAGES = 25;
    private static final Pattern NUMBER =
            Pattern.compile("[-+−]?\\d[\\d,.]*([eE][-+]?\\d+)?\\s?%?|[-+−]?(Infinity|∞)|NaN|…|");

    private Tables() {}

    static Bundle matrix(String caption, Matrix matrix) {
        int rows = Math.min(matrix.rows(), MOST_ROWS);
        int cols = Math.min(matrix.cols(), MOST_COLS);
        String[][] cells = Numbers.of(matrix.rowRange(0, rows).colRange(0, cols).toArray());
        String title =
                (caption.isEmpty() ? "" : caption + ", ")
                        + "shape ("
                        + matrix.rows()
                        + ", "
                        + matrix.cols()
                        + ")";
        List<String> header = new ArrayList<>(List.of(""));
        for (int j = 0; j < cols; j++) {
            header.add(String.valueOf(j));
        }
        boolean wider = cols < matrix.cols();
        if (wider) {
            header.add("…");
        }
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add(line(i, cells[i], wider));
        }
        if (rows < matrix.rows()) {
            lines.add(ellipsis(header.size()));
        }
        boolean[] right = numbers(header, lines);
        return Bundle.html(html(title, header, lines, right), text(title, header, lines, right));
    }

    private static List<String> line(int row, String[] cells, boolean wider) {
        List<String> line = new ArrayList<>(List.of(String.valueOf(row)));
        line.addAll(Arrays.asList(cells));
        if (wider) {
            line.add("…");
        }
        return line;
    }

    private static List<String> ellipsis(int size) {
        List<String> line = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            line.add("…");
        }
        return line;
    }

    /** Shows the first rows; the others are folded, page by page, and need no script. */
    static Bundle table(String caption, List<String> header, List<List<String>> rows) {
        boolean[] right = numbers(header, rows);
        int shown = Math.min(rows.size(), PAGE);
        StringBuilder html =
                new StringBuilder(html(caption, header, rows.subList(0, shown), right));
        int last = Math.min(rows.size(), PAGE * MOST_PAGES);
        for (int from = shown; from < last; from += PAGE) {
            int to = Math.min(from + PAGE, last);
            String range = "rows " + (from + 1) + " to " + to + " of " + rows.size();
            html.append("<details><summary>").append(range).append("</summary>");
            html.append(html(caption + ", " + range, header, rows.subList(from, to), right));
            html.append("</details>");
        }
        String rest = rows.size() > last ? "… " + (rows.size() - last) + " more rows" : "";
        rest = rows.isEmpty() ? "no rows" : rest;
        html.append(rest.isEmpty() ? "" : "<p>" + rest + "</p>");
        String text = text(caption, header, rows.subList(0, shown), right);
        int hidden = rows.size() - shown;
        String end =
                hidden > 0 ? "… " + hidden + " more rows\n" : rows.isEmpty() ? "no rows\n" : "";
        return Bundle.html(html.toString(), text + end);
    }

    private static String html(
            String caption, List<String> header, List<List<String>> rows, boolean[] right) {
        StringBuilder html = new StringBuilder("<table>");
        html.append("<caption>").append(Html.escape(caption)).append("</caption><thead><tr>");
        for (int j = 0; j < header.size(); j++) {
            String name = header.get(j);
            html.append(name.isEmpty() ? "<td></td>" : cell("th scope=\"col\"", name, right[j]));
        }
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int j = 0; j < row.size(); j++) {
                boolean head = j == 0 && header.get(0).isEmpty();
                boolean toRight = j < right.length && right[j];
                html.append(cell(head ? "th scope=\"row\"" : "td", row.get(j), toRight));
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private static String cell(String tag, String text, boolean toRight) {
        String start = "<" + tag + " style=\"text-align:" + (toRight ? "right" : "left") + "\">";
        return start + Html.escape(text) + "</" + tag.substring(0, 2) + ">";
    }

    /** Tells the columns that hold numbers only; these are written to the right. */
    private static boolean[] numbers(List<String> header, List<List<String>> rows) {
        boolean[] right = new boolean[header.size()];
        for (int j = 0; j < right.length; j++) {
            int column = j;
            right[j] =
                    rows.stream()
                            .allMatch(
                                    row ->
                                            column >= row.size()
                                                    || NUMBER.matcher(row.get(column)).matches());
        }
        return right;
    }

    private static String text(
            String caption, List<String> header, List<List<String>> rows, boolean[] right) {
        int[] widths = new int[header.size()];
        for (int j = 0; j < widths.length; j++) {
            widths[j] = header.get(j).length();
            for (List<String> row : rows) {
                widths[j] = Math.max(widths[j], j < row.size() ? row.get(j).length() : 0);
            }
        }
        StringBuilder text = new StringBuilder(caption.isEmpty() ? "" : caption + "\n");
        textLine(text, header, widths, right);
        rows.forEach(row -> textLine(text, row, widths, right));
        return text.toString();
    }

    private static void textLine(
            StringBuilder text, List<String> cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int j = 0; j < Math.min(cells.size(), widths.length); j++) {
            String gap = " ".repeat(widths[j] - cells.get(j).length());
            line.append(j == 0 ? "" : "  ");
            line.append(right[j] ? gap + cells.get(j) : cells.get(j) + gap);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
