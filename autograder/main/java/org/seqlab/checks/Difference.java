package org.seqlab.checks;

import java.util.Locale;

/**
 * The first place where two values differ.
 *
 * @param path the place as the student would write it: {@code a[0][1]}
 * @param expected the right entry, as text
 * @param yours the entry found, as text
 */
record Difference(String path, String expected, String yours) {
    String text() {
        return path + ": expected " + expected + ", yours " + yours + ".";
    }

    static Difference numbers(String path, double expected, double yours) {
        for (int digits = 4; digits < 17; digits += 4) {
            String a = number(expected, digits);
            String b = number(yours, digits);
            if (!a.equals(b)) {
                return new Difference(path, a, b);
            }
        }
        return new Difference(path, Double.toString(expected), Double.toString(yours));
    }

    private static String number(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return Double.toString(value);
        }
        boolean plain = Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6;
        return String.format(Locale.ROOT, "%." + digits + (plain ? "f" : "e"), value);
    }
}
