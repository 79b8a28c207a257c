package org.seqlab.kernel.show;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.math.Matrix;
import org.seqlab.notebook.Verdict;

/** Turns the value of a cell into what is shown below it. */
public final class Values {
    private static final int MOST = 1000;
    private static final int LONGEST = 20_000;

    private Values() {}

    /**
     * Returns what is shown for a value.
     *
     * @param value any value, null as well
     * @return the bundle; never fails, even if the value's own methods do
     */
    public static Bundle of(Object value) {
        try {
            return isOurs(value) ? ours(value) : Bundle.text(cut(text(value)));
        } catch (RuntimeException | StackOverflowError e) {
            String type = value == null ? "null" : value.getClass().getSimpleName();
            return Bundle.text(type + " (its toString() failed: " + e + ")");
        }
    }

    /**
     * Tells whether a value is of a class of Seqlab. Asking for {@link Matrix} by name would load
     * it for the first {@code 1 + 1}, and a library class that is loaded before {@code
     * LibraryPolls} are in place has to be changed afterwards, which costs all compiled code.
     */
    private static boolean isOurs(Object value) {
        return value != null && value.getClass().getClassLoader() == Values.class.getClassLoader();
    }

    private static Bundle ours(Object value) {
        if (value instanceof Bundle bundle) {
            return bundle;
        }
        if (value instanceof Matrix matrix) {
            return Tables.matrix("", matrix);
        }
        if (value instanceof Verdict verdict) {
            return Bundle.html(verdict.html(), verdict.text());
        }
        return Bundle.text(cut(text(value)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
    }

    /** Returns numbers as people read them, strings as they are, arrays with their entries. */
    static String text(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof double[][] rows) {
            return rows(rows);
        }
        if (value.getClass().isArray()) {
            return array(value);
        }
        if (value instanceof Collection<?> items) {
            return items(items.iterator(), items.size());
        }
        if (value instanceof Map<?, ?> map && value.getClass().getName().startsWith("java.util.")) {
            return map(map);
        }
        return String.valueOf(value);
    }

    private static String rows(double[][] rows) {
        for (double[] row : rows) {
            if (row == null) {
                return array((Object) rows);
            }
        }
        String[][] cells = Numbers.of(rows);
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < Math.min(cells.length, MOST); i++) {
            text.append(i == 0 ? "[" : ",\n [").append(String.join(", ", cells[i])).append(']');
        }
        return text.append(cells.length > MOST ? ",\n …]" : "]").toString();
    }

    private static String array(Object array) {
        int length = Array.getLength(array);
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < Math.min(length, MOST); i++) {
            text.append(i == 0 ? "" : ", ").append(entry(Array.get(array, i)));
        }
        return text.append(length > MOST ? ", … " + length + " entries]" : "]").toString();
    }

    private static String entry(Object value) {
        return value != null && value.getClass().isArray() ? text(value) : String.valueOf(value);
    }

    private static String items(Iterator<?> items, int size) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; items.hasNext() && i < MOST; i++) {
            text.append(i == 0 ? "" : ", ").append(entry(items.next()));
        }
        return text.append(size > MOST ? ", … " + size + " entries]" : "]").toString();
    }

    private static String map(Map<?, ?> map) {
        StringBuilder text = new StringBuilder("{");
        String before = "";
        for (Map.Entry<?, ?> e : map.entrySet()) {
            text.append(before).append(e.getKey()).append('=').append(entry(e.getValue()));
            before = ", ";
            if (text.length() > LONGEST) {
                return text.append(", … ").append(map.size()).append(" entries}").toString();
            }
        }
        return text.append('}').toString();
    }
}
