package org.seqlab.kernel.show;

import java.util.Locale;

/** Writes numbers as people read them. */
final class Numbers {
    private Numbers() {}

    /** Returns four decimals, or three digits and a power of ten for very small and large ones. */
    static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return String.format(Locale.ROOT, "%.0f", value + 0.0);
        }
        double size = Math.abs(value);
        if (Double.isFinite(value) && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Returns all numbers in one style, so that they line up. */
    static String[][] of(double[][] values) {
        boolean whole = true;
        double largest = 0;
        for (double[] row : values) {
            for (double v : row) {
                whole &= v == Math.rint(v) && Math.abs(v) < 1e7;
                largest = Double.isFinite(v) ? Math.max(largest, Math.abs(v)) : largest;
            }
        }
        boolean tiny = largest > 0 && (largest < 1e-2 || largest >= 1e6);
        String format = whole ? "%.0f" : tiny ? "%.3e" : "%.4f";
        String[][] texts = new String[values.length][];
        for (int i = 0; i < values.length; i++) {
            texts[i] = new String[values[i].length];
            for (int j = 0; j < values[i].length; j++) {
                texts[i][j] = String.format(Locale.ROOT, format, values[i][j] + 0.0);
            }
        }
        return texts;
    }
}
