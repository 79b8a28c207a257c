package org.seqlab.checks;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Finds the first difference of two values of any kind that crosses a contract.
 *
 * <p>The kind is judged first, then the shape, then each number by the {@link Tolerance}.
 */
final class Comparison {
    private final Tolerance tolerance;

    Comparison(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** Returns the first difference, or null if there is none. */
    Difference first(String path, Object expected, Object yours) {
        if (expected == null || yours == null) {
            return expected == yours ? null : new Difference(path, show(expected), show(yours));
        }
        if (expected instanceof Matrix a && yours instanceof Matrix b) {
            return matrices(path, a, b);
        }
        if (expected instanceof Number a && yours instanceof Number b) {
            return numbers(path, a, b);
        }
        if (expected instanceof List<?> a && yours instanceof List<?> b) {
            return lists(path, a, b);
        }
        if (expected instanceof Map<?, ?> a && yours instanceof Map<?, ?> b) {
            return maps(path, a, b);
        }
        if (expected.getClass() != yours.getClass()) {
            return new Difference(path, kind(expected), kind(yours));
        }
        if (expected.getClass().isArray()) {
            return arrays(path, expected, yours);
        }
        if (expected instanceof Record) {
            return records(path, expected, yours);
        }
        return Objects.equals(expected, yours)
                ? null
                : new Difference(path, show(expected), show(yours));
    }

    private Difference numbers(String path, Number expected, Number yours) {
        if (isWhole(expected) && isWhole(yours)) {
            return expected.longValue() == yours.longValue()
                    ? null
                    : new Difference(path, expected.toString(), yours.toString());
        }
        return tolerance.accepts(expected.doubleValue(), yours.doubleValue())
                ? null
                : Difference.numbers(path, expected.doubleValue(), yours.doubleValue());
    }

    private static boolean isWhole(Number number) {
        return !(number instanceof Double || number instanceof Float);
    }

    private Difference matrices(String path, Matrix expected, Matrix yours) {
        if (expected.rows() != yours.rows() || expected.cols() != yours.cols()) {
            return new Difference("the shape of " + path, shape(expected), shape(yours));
        }
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.cols(); j++) {
                if (!tolerance.accepts(expected.get(i, j), yours.get(i, j))) {
                    String place = path + "[" + i + "][" + j + "]";
                    return Difference.numbers(place, expected.get(i, j), yours.get(i, j));
                }
            }
        }
        return null;
    }

    private Difference lists(String path, List<?> expected, List<?> yours) {
        if (expected.size() != yours.size()) {
            return length(path, expected.size(), yours.size());
        }
        for (int k = 0; k < expected.size(); k++) {
            Difference found = first(path + ".get(" + k + ")", expected.get(k), yours.get(k));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Difference arrays(String path, Object expected, Object yours) {
        int length = Array.getLength(expected);
        if (length != Array.getLength(yours)) {
            return length(path, length, Array.getLength(yours));
        }
        for (int k = 0; k < length; k++) {
            Difference found =
                    first(path + "[" + k + "]", Array.get(expected, k), Array.get(yours, k));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Difference maps(String path, Map<?, ?> expected, Map<?, ?> yours) {
        for (Object key : expected.keySet()) {
            if (!yours.containsKey(key)) {
                return new Difference(path, "an entry " + show(key), "none");
            }
            String place = path + ".get(" + show(key) + ")";
            Difference found = first(place, expected.get(key), yours.get(key));
            if (found != null) {
                return found;
            }
        }
        return expected.size() == yours.size()
                ? null
                : new Difference(
                        "the size of " + path,
                        "" + expected.size(),
                        Integer.toString(yours.size()));
    }

    private Difference records(String path, Object expected, Object yours) {
        for (RecordComponent part : expected.getClass().getRecordComponents()) {
            String place = path + "." + part.getName();
            Difference found = first(place, Parts.get(part, expected), Parts.get(part, yours));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Difference length(String path, int expected, int yours) {
        return new Difference("the length of " + path, "" + expected, Integer.toString(yours));
    }

    private static String shape(Matrix matrix) {
        return Shapes.shape(matrix.rows(), matrix.cols());
    }

    private static String kind(Object value) {
        return "a value of type " + value.getClass().getSimpleName();
    }

    private static String show(Object value) {
        if (value instanceof Matrix matrix) {
            return "a matrix " + shape(matrix);
        }
        String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
