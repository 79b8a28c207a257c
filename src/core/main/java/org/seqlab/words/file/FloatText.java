package org.seqlab.words.file;

/** Reads a number from a part of a line without making a string for the common forms. */
final class FloatText {
    private static final double[] POWERS = new double[16];

    static {
        POWERS[0] = 1;
        for (int k = 1; k < POWERS.length; k++) {
            POWERS[k] = POWERS[k - 1] * 10;
        }
    }

    private FloatText() {}

    /** Returns the number, or NaN if it is none. */
    static float parse(String text, int from, int to) {
        boolean negative = from < to && text.charAt(from) == '-';
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int at = negative ? from + 1 : from; at < to; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9' && count < 15) {
                digits = digits * 10 + (c - '0');
                count++;
            } else if (c == '.' && point < 0) {
                point = count;
            } else {
                return uncommon(text.substring(from, to));
            }
        }
        if (count == 0) {
            return Float.NaN;
        }
        double value = digits / POWERS[point < 0 ? 0 : count - point];
        return (float) (negative ? -value : value);
    }

    private static float uncommon(String field) {
        try {
            return field.matches("[-+0-9.eE]+") ? Float.parseFloat(field) : Float.NaN;
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
