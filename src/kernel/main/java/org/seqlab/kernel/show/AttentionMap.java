package org.seqlab.kernel.show;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.math.Matrix;

/** Draws which input each output looks at: a square for each pair, darker for more weight. */
final class AttentionMap {
    private static final int SQUARE = 34;
    private static final int LETTER = 7;

    private static final int NARROWEST = 160;

    static final AttentionMap ATTENTION =
            new AttentionMap("attention", "Attention weights", "input", "output");
    static final AttentionMap ALIGNMENT =
            new AttentionMap("alignment", "Alignment", "one sequence", "the other sequence");

    private final String what;
    private final String title;
    private final String xAxis;
    private final String yAxis;

    private AttentionMap(String what, String title, String xAxis, String yAxis) {
        this.what = what;
        this.title = title;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    Bundle bundle(List<String> rows, List<String> cols, Matrix weights, String alt) {
        if (weights.rows() != rows.size() || weights.cols() != cols.size()) {
            throw new IllegalArgumentException(
                    "Show."
                            + what
                            + ": weights must be ("
                            + rows.size()
                            + ", "
                            + cols.size()
                            + ") because there are so many outputs and inputs, but they are ("
                            + weights.rows()
                            + ", "
                            + weights.cols()
                            + ").");
        }
        double largest = 1e-300;
        for (double w : weights.toRowMajor()) {
            largest = Math.max(largest, w);
        }
        int left = 40 + LETTER * longest(rows);
        int top = 46 + (int) (0.6 * LETTER * longest(cols));
        int width = Math.max(left + SQUARE * cols.size() + 40, NARROWEST);
        Drawing drawing = new Drawing(width, top + SQUARE * rows.size() + 26, alt);
        Rectangle squares = new Rectangle(left, top, SQUARE * cols.size(), SQUARE * rows.size());
        drawing.labels(title, xAxis, yAxis, squares);
        for (int j = 0; j < cols.size(); j++) {
            double x = left + SQUARE * (j + 0.5);
            drawing.words(x, top - 6, Drawing.Anchor.START, Color.BLACK, -35, cols.get(j));
        }
        for (int i = 0; i < rows.size(); i++) {
            double y = top + SQUARE * (i + 0.5) + 4;
            drawing.words(left - 8, y, Drawing.Anchor.END, rows.get(i));
            for (int j = 0; j < cols.size(); j++) {
                square(
                        drawing,
                        left + SQUARE * j,
                        top + SQUARE * i,
                        weights.get(i, j),
                        largest,
                        rows.get(i) + " looks at " + cols.get(j));
            }
        }
        return drawing.bundle(alt + "\n" + strongest(rows, cols, weights));
    }

    private static int longest(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    private static void square(
            Drawing drawing, int x, int y, double weight, double largest, String title) {
        double share = Math.max(0, Math.min(1, weight / largest));
        String number = String.format(java.util.Locale.ROOT, "%.2f", weight);
        drawing.box(x, y, SQUARE - 1, SQUARE - 1, shade(share), title + ": " + number);
        if (weight >= 0.05) {
            Color ink = share > 0.5 ? Color.WHITE : Color.BLACK;
            drawing.words(
                    x + SQUARE / 2 - 0.5,
                    y + SQUARE / 2 + 4,
                    Drawing.Anchor.MIDDLE,
                    ink,
                    0,
                    number.startsWith("0") ? number.substring(1) : number);
        }
    }

    private static Color shade(double share) {
        return mix(new Color(0xF2F6FA), new Color(0x00517F), share);
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + share * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }

    /** Says in words what the picture shows: the input with the largest weight for each output. */
    private static String strongest(List<String> rows, List<String> cols, Matrix weights) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            int best = 0;
            for (int j = 1; j < cols.size(); j++) {
                best = weights.get(i, j) > weights.get(i, best) ? j : best;
            }
            if (!cols.isEmpty()) {
                text.append("  ").append(rows.get(i)).append(" -> ").append(cols.get(best));
                text.append(String.format(java.util.Locale.ROOT, " %.2f%n", weights.get(i, best)));
            }
        }
        return text.toString();
    }
}
