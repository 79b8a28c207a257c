package org.seqlab.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seqlab.math.Matrix;

/**
 * Compares what was computed with what a case file expects and names the first difference.
 *
 * <p>Two numbers agree when {@code |found − expected| ≤ rtol · |expected| + rtol · max(0.01 · scale,
 * 1e-4)}, where scale is the largest finite entry of the expected array: entries that cancel to
 * nearly nothing are judged by the array they stand in. NaN equals NaN.
 */
final class Comparison {
    private final double relative;
    private final Map<String, Double> special;

    Comparison(double relative) {
        this(relative, Map.of());
    }

    /** Some fields, by their path, have tolerances of their own. */
    Comparison(double relative, Map<String, Double> special) {
        this.relative = relative;
        this.special = special;
    }

    /** Returns the first difference, or nothing. */
    Optional<String> difference(String path, JsonElement expected, Object found) {
        if (found == Answers.UNAVAILABLE) {
            return Optional.empty();
        }
        if (found instanceof Answers.Prefix prefix) {
            return prefix(path, expected, prefix.entries());
        }
        if (expected.isJsonNull()) {
            return found == null ? Optional.empty() : differs(path, "null", found);
        }
        if (found == null) {
            return differs(path, expected, "null");
        }
        if (found instanceof Map<?, ?> map) {
            return objects(path, expected, map);
        }
        if (found instanceof List<?> list && (!isSequence(list) || isListOfArrays(expected))) {
            return lists(path, expected, list);
        }
        if (found instanceof String || found instanceof Boolean || found instanceof Character) {
            return scalars(path, expected, found);
        }
        if (found instanceof Object[] objects
                && !(found instanceof double[][])
                && !(found instanceof int[][])) {
            return lists(path, expected, Arrays.asList(objects));
        }
        return arrays(path, expected, found);
    }

    private Optional<String> prefix(String path, JsonElement expected, Object found) {
        int count = found instanceof List<?> list ? list.size() : toArray(found).data().length;
        JsonElement all =
                NdArray.isEncoded(expected) ? expected.getAsJsonObject().get("data") : expected;
        JsonArray first = new JsonArray();
        for (int i = 0; i < Math.min(count, all.getAsJsonArray().size()); i++) {
            first.add(all.getAsJsonArray().get(i));
        }
        return difference(path, first, found);
    }

    private Optional<String> objects(String path, JsonElement expected, Map<?, ?> found) {
        if (!expected.isJsonObject()) {
            return differs(path, expected, found);
        }
        JsonObject fields = expected.getAsJsonObject();
        for (String name : fields.keySet()) {
            if (!found.containsKey(name)) {
                return Optional.of(path + "." + name + " is not known to the adapter");
            }
            Optional<String> d = difference(path + "." + name, fields.get(name), found.get(name));
            if (d.isPresent()) {
                return d;
            }
        }
        return Optional.empty();
    }

    private Optional<String> lists(String path, JsonElement expected, List<?> found) {
        if (NdArray.isEncoded(expected)) {
            return arrays(path, expected, found);
        }
        if (!expected.isJsonArray()) {
            return differs(path, expected, found);
        }
        int wanted = expected.getAsJsonArray().size();
        if (wanted != found.size()) {
            return differs(path + ".length", wanted, found.size());
        }
        for (int i = 0; i < wanted; i++) {
            String place = path + "[" + i + "]";
            Optional<String> d = difference(place, expected.getAsJsonArray().get(i), found.get(i));
            if (d.isPresent()) {
                return d;
            }
        }
        return Optional.empty();
    }

    private Optional<String> scalars(String path, JsonElement expected, Object found) {
        if (!(expected instanceof JsonPrimitive primitive)) {
            return differs(path, expected, found);
        }
        boolean same =
                found instanceof Boolean
                        ? primitive.isBoolean() && primitive.getAsBoolean() == (Boolean) found
                        : primitive.isString() && primitive.getAsString().equals(found.toString());
        return same ? Optional.empty() : differs(path, expected, found);
    }

    private Optional<String> arrays(String path, JsonElement expected, Object found) {
        NdArray wanted;
        try {
            wanted = NdArray.read(expected);
        } catch (RuntimeException e) {
            return differs(path, expected, describe(found));
        }
        NdArray got = toArray(found);
        if (!sameShape(wanted.shape(), got.shape())) {
            String shape = Arrays.toString(wanted.shape());
            return differs(path + ".shape", shape, Arrays.toString(got.shape()));
        }
        double scale = scale(wanted.data());
        double tolerance = special.getOrDefault(path, relative);
        for (int k = 0; k < wanted.data().length; k++) {
            if (!close(wanted.data()[k], got.data()[k], scale, tolerance)) {
                String place = path + wanted.index(k);
                return differs(place, wanted.data()[k], got.data()[k]);
            }
        }
        return Optional.empty();
    }

    private static boolean close(double expected, double found, double scale, double relative) {
        if (expected == found || Double.isNaN(expected) && Double.isNaN(found)) {
            return true;
        }
        double floor = relative * Math.max(0.01 * scale, 1e-4);
        return Math.abs(found - expected) <= relative * Math.abs(expected) + floor
                && !Double.isInfinite(expected);
    }

    private static double scale(double[] data) {
        double scale = 0;
        for (double v : data) {
            scale = Double.isFinite(v) ? Math.max(scale, Math.abs(v)) : scale;
        }
        return scale;
    }

    /** A matrix of one row or column may stand for a vector. */
    private static boolean sameShape(int[] wanted, int[] found) {
        if (Arrays.equals(wanted, found)) {
            return true;
        }
        boolean vector = wanted.length == 1 && found.length == 2;
        return vector && (found[0] == 1 || found[1] == 1) && found[0] * found[1] == wanted[0];
    }

    private static boolean isListOfArrays(JsonElement expected) {
        return expected.isJsonArray()
                && !expected.getAsJsonArray().isEmpty()
                && NdArray.isEncoded(expected.getAsJsonArray().get(0));
    }

    private static boolean isSequence(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(Matrix.class::isInstance);
    }

    static NdArray toArray(Object value) {
        if (value instanceof NdArray array) {
            return array;
        }
        if (value instanceof Matrix matrix) {
            return NdArray.of(matrix);
        }
        if (value instanceof Number number) {
            return NdArray.of(new double[] {number.doubleValue()});
        }
        if (value instanceof double[] numbers) {
            return NdArray.of(numbers, numbers.length);
        }
        if (value instanceof int[] numbers) {
            return NdArray.of(Arrays.stream(numbers).asDoubleStream().toArray(), numbers.length);
        }
        if (value instanceof long[] numbers) {
            return NdArray.of(Arrays.stream(numbers).asDoubleStream().toArray(), numbers.length);
        }
        if (value instanceof double[][] rows) {
            return NdArray.of(Matrix.of(rows));
        }
        if (value instanceof int[][] rows) {
            int cols = rows.length == 0 ? 0 : rows[0].length;
            return NdArray.of(Matrix.build(rows.length, cols, (i, j) -> rows[i][j]));
        }
        if (value instanceof List<?> list) {
            return ofList(list);
        }
        throw new IllegalArgumentException("cannot compare a " + describe(value));
    }

    private static NdArray ofList(List<?> list) {
        if (isSequence(list)) {
            return NdArray.timeLast(list.stream().map(Matrix.class::cast).toList());
        }
        double[] numbers = list.stream().mapToDouble(v -> ((Number) v).doubleValue()).toArray();
        return NdArray.of(numbers, numbers.length);
    }

    private static String describe(Object value) {
        return value.getClass().getSimpleName();
    }

    private static Optional<String> differs(String path, Object expected, Object found) {
        String wanted = String.valueOf(expected);
        String shown = wanted.length() > 80 ? wanted.substring(0, 80) + "…" : wanted;
        return Optional.of(path + ": expected " + shown + ", found " + found);
    }
}
