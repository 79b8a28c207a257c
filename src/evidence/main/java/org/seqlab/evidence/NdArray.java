package org.seqlab.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seqlab.math.Matrix;

/**
 * An array of any number of dimensions as the case files write it: the last index runs fastest.
 *
 * @param shape size of each dimension
 * @param data the entries, as many as the product of the sizes
 */
public record NdArray(int[] shape, double[] data) {
    /** Checks that shape and data agree. */
    public NdArray {
        int size = 1;
        for (int n : shape) {
            size = Math.multiplyExact(size, n);
        }
        if (size != data.length) {
            throw new IllegalArgumentException(
                    "array: shape "
                            + Arrays.toString(shape)
                            + " needs "
                            + size
                            + " entries, but there are "
                            + data.length
                            + ".");
        }
    }

    /**
     * Wraps numbers in a shape.
     *
     * @param data the entries, last index fastest
     * @param shape size of each dimension
     * @return the array
     */
    public static NdArray of(double[] data, int... shape) {
        return new NdArray(shape.clone(), data.clone());
    }

    /**
     * Returns a matrix as an array of two dimensions.
     *
     * @param matrix (rows, cols)
     * @return array of shape [rows, cols]
     */
    public static NdArray of(Matrix matrix) {
        return new NdArray(new int[] {matrix.rows(), matrix.cols()}, matrix.toRowMajor());
    }

    /**
     * Joins a sequence with time as the last dimension.
     *
     * @param steps T matrices (n, m)
     * @return array of shape [n, m, T]
     */
    public static NdArray timeLast(List<Matrix> steps) {
        int big = steps.size();
        int n = big == 0 ? 0 : steps.get(0).rows();
        int m = big == 0 ? 0 : steps.get(0).cols();
        double[] data = new double[n * m * big];
        for (int t = 0; t < big; t++) {
            double[] step = steps.get(t).toRowMajor();
            for (int k = 0; k < step.length; k++) {
                data[k * big + t] = step[k];
            }
        }
        return new NdArray(new int[] {n, m, big}, data);
    }

    /**
     * Joins a sequence with time as the first dimension.
     *
     * @param steps T matrices (n, m)
     * @return array of shape [T, n, m]
     */
    public static NdArray timeFirst(List<Matrix> steps) {
        int big = steps.size();
        int n = big == 0 ? 0 : steps.get(0).rows();
        int m = big == 0 ? 0 : steps.get(0).cols();
        double[] data = new double[big * n * m];
        for (int t = 0; t < big; t++) {
            System.arraycopy(steps.get(t).toRowMajor(), 0, data, t * n * m, n * m);
        }
        return new NdArray(new int[] {big, n, m}, data);
    }

    /**
     * Reads an encoded array ({@code dtype, shape, data}) or nested JSON lists.
     *
     * @param json what the file holds
     * @return the array
     */
    public static NdArray read(JsonElement json) {
        if (json.isJsonObject()) {
            JsonObject object = json.getAsJsonObject();
            return new NdArray(
                    Values.ints(object.get("shape")), Values.doubles(object.get("data")));
        }
        List<Double> flat = new ArrayList<>();
        List<Integer> shape = new ArrayList<>();
        flatten(json, 0, shape, flat);
        return new NdArray(
                shape.stream().mapToInt(Integer::intValue).toArray(),
                flat.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void flatten(JsonElement json, int depth, List<Integer> shape, List<Double> to) {
        if (!json.isJsonArray()) {
            to.add(Values.number(json));
            return;
        }
        if (shape.size() == depth) {
            shape.add(json.getAsJsonArray().size());
        }
        for (JsonElement entry : json.getAsJsonArray()) {
            flatten(entry, depth + 1, shape, to);
        }
    }

    /**
     * Tells whether a JSON value is an encoded array.
     *
     * @param json any value
     * @return true for an object with dtype, shape and data
     */
    public static boolean isEncoded(JsonElement json) {
        return json.isJsonObject()
                && json.getAsJsonObject().has("shape")
                && json.getAsJsonObject().has("data");
    }

    /**
     * Returns the number of dimensions.
     *
     * @return the number of dimensions
     */
    public int rank() {
        return shape.length;
    }

    /**
     * Returns this array as a matrix; a vector becomes a column.
     *
     * @return (n, 1) or (rows, cols)
     */
    public Matrix matrix() {
        return switch (shape.length) {
            case 0 -> Matrix.column(data);
            case 1 -> Matrix.column(data);
            case 2 -> Matrix.of(shape[0], shape[1], data);
            default ->
                    throw new IllegalArgumentException(
                            "array: a matrix has two dimensions, but the shape is "
                                    + Arrays.toString(shape)
                                    + ".");
        };
    }

    /**
     * Splits along the last dimension: [n, m, T] becomes T matrices (n, m), [n, T] T columns.
     *
     * @return one matrix a step
     */
    public List<Matrix> stepsLast() {
        int big = shape[shape.length - 1];
        int n = shape.length > 1 ? shape[0] : 1;
        int m = shape.length > 2 ? shape[1] : 1;
        List<Matrix> steps = new ArrayList<>();
        for (int t = 0; t < big; t++) {
            int time = t;
            steps.add(Matrix.build(n, m, (i, j) -> data[(i * m + j) * big + time]));
        }
        return steps;
    }

    /**
     * Splits along the first dimension: [T, n, m] becomes T matrices (n, m), [T, n] T columns.
     *
     * @return one matrix a step
     */
    public List<Matrix> stepsFirst() {
        int n = shape.length > 1 ? shape[1] : 1;
        int m = shape.length > 2 ? shape[2] : 1;
        List<Matrix> steps = new ArrayList<>();
        for (int t = 0; t < shape[0]; t++) {
            int from = t * n * m;
            steps.add(Matrix.of(n, m, Arrays.copyOfRange(data, from, from + n * m)));
        }
        return steps;
    }

    /**
     * Writes a flat index as people do.
     *
     * @param flat position in data
     * @return for instance {@code [1][2]}
     */
    public String index(int flat) {
        StringBuilder text = new StringBuilder();
        int rest = flat;
        for (int d = shape.length - 1; d >= 0; d--) {
            text.insert(0, "[" + rest % shape[d] + "]");
            rest /= shape[d];
        }
        return text.toString();
    }
}
