package org.seqlab.tape;

import java.util.Arrays;
import java.util.List;
import org.seqlab.simd.FloatMath;

/** Operations that move rows: look up, cut out, put beside each other. */
public final class Rows {
    private Rows() {}

    /**
     * Looks up rows of a table: an embedding, or a product with one-hot vectors.
     *
     * @param tape the tape
     * @param table one row a token, (V, n)
     * @param tokens which rows; a negative one gives zeros
     * @param b added to every row, (1, n), or null for none
     * @return (tokens.length, n)
     * @throws IllegalArgumentException if a token is not below V
     */
    public static Tensor lookUp(Tape tape, Tensor table, int[] tokens, Tensor b) {
        int n = table.cols();
        Tensor y = tape.tensor(tokens.length, n);
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] >= table.rows()) {
                throw new IllegalArgumentException(
                        "Rows.lookUp: tokens must be below "
                                + table.rows()
                                + ", but one is "
                                + tokens[i]
                                + ".");
            }
            copyRow(table, tokens[i], b, y, i);
        }
        tape.onBackward(() -> lookUpBack(table, tokens, b, y));
        return y;
    }

    private static void copyRow(Tensor table, int token, Tensor b, Tensor y, int row) {
        int n = y.cols();
        if (token < 0) {
            Arrays.fill(y.value, row * n, row * n + n, 0);
        } else {
            System.arraycopy(table.value, token * n, y.value, row * n, n);
        }
        if (b != null) {
            FloatMath.axpy(1, b.value, 0, y.value, row * n, n);
        }
    }

    private static void lookUpBack(Tensor table, int[] tokens, Tensor b, Tensor y) {
        int n = y.cols();
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] >= 0) {
                FloatMath.axpy(1, y.gradient, i * n, table.gradient, tokens[i] * n, n);
            }
        }
        if (b != null) {
            Dense.addRows(y.gradient, tokens.length, n, b.gradient);
        }
    }

    /**
     * Cuts out neighbouring rows, such as one step of a sequence.
     *
     * @param tape the tape
     * @param x (n, d)
     * @param from first row
     * @param count number of rows
     * @return (count, d)
     */
    public static Tensor slice(Tape tape, Tensor x, int from, int count) {
        int d = x.cols();
        Tensor y = tape.tensor(count, d);
        System.arraycopy(x.value, from * d, y.value, 0, count * d);
        tape.onBackward(() -> FloatMath.axpy(1, y.gradient, 0, x.gradient, from * d, count * d));
        return y;
    }

    /**
     * Puts tensors on top of each other, such as the steps of a decoder.
     *
     * @param tape the tape
     * @param parts tensors of one number of columns d, from top to bottom
     * @return (sum of the rows, d)
     */
    public static Tensor stack(Tape tape, List<Tensor> parts) {
        int d = parts.get(0).cols();
        int rows = parts.stream().mapToInt(Tensor::rows).sum();
        Tensor y = tape.tensor(rows, d);
        int at = 0;
        for (Tensor part : parts) {
            part.require("Rows.stack", "every part", -1, d);
            int start = at;
            System.arraycopy(part.value, 0, y.value, start, part.size());
            tape.onBackward(
                    () -> FloatMath.axpy(1, y.gradient, start, part.gradient, 0, part.size()));
            at += part.size();
        }
        return y;
    }

    /**
     * Puts tensors beside each other: {@code [x | y]}.
     *
     * @param tape the tape
     * @param parts tensors of one number of rows n, from left to right
     * @return (n, sum of the columns)
     */
    public static Tensor beside(Tape tape, Tensor... parts) {
        int rows = parts[0].rows();
        int cols = 0;
        for (Tensor part : parts) {
            part.require("Rows.beside", "every part", rows, -1);
            cols += part.cols();
        }
        Tensor y = tape.tensor(rows, cols);
        int at = 0;
        for (Tensor part : parts) {
            besideOne(tape, part, y, at);
            at += part.cols();
        }
        return y;
    }

    private static void besideOne(Tape tape, Tensor part, Tensor y, int at) {
        int d = part.cols();
        for (int i = 0; i < part.rows(); i++) {
            System.arraycopy(part.value, i * d, y.value, i * y.cols() + at, d);
        }
        tape.onBackward(
                () -> {
                    for (int i = 0; i < part.rows(); i++) {
                        FloatMath.axpy(1, y.gradient, i * y.cols() + at, part.gradient, i * d, d);
                    }
                });
    }
}
