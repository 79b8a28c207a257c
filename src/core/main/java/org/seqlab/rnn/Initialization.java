package org.seqlab.rnn;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;

/** First weights. fan-in is the number of columns, fan-out the number of rows. */
public final class Initialization {
    private Initialization() {}

    /**
     * Normal numbers times {@code sqrt(2 / fan_in)}, for ReLU (He et al., 2015).
     *
     * @param rows fan-out
     * @param cols fan-in, at least 1
     * @param random the generator
     * @return (rows, cols)
     */
    public static Matrix he(int rows, int cols, NumpyRandom random) {
        return scaled(rows, cols, Math.sqrt(2.0 / cols), random);
    }

    /**
     * Normal numbers times {@code sqrt(1 / fan_in)}, for tanh.
     *
     * @param rows fan-out
     * @param cols fan-in, at least 1
     * @param random the generator
     * @return (rows, cols)
     */
    public static Matrix xavier(int rows, int cols, NumpyRandom random) {
        return scaled(rows, cols, Math.sqrt(1.0 / cols), random);
    }

    /**
     * Normal numbers times {@code sqrt(2 / (fan_in + fan_out))} (Glorot and Bengio, 2010).
     *
     * @param rows fan-out
     * @param cols fan-in
     * @param random the generator
     * @return (rows, cols)
     */
    public static Matrix glorot(int rows, int cols, NumpyRandom random) {
        return scaled(rows, cols, Math.sqrt(2.0 / (rows + cols)), random);
    }

    /**
     * Normal numbers times a factor.
     *
     * @param rows number of rows
     * @param cols number of columns
     * @param factor such as 0.01
     * @param random the generator
     * @return (rows, cols)
     */
    public static Matrix scaled(int rows, int cols, double factor, NumpyRandom random) {
        return random.randn(rows, cols).scale(factor);
    }

    /**
     * Orthonormal columns (or rows, where there are fewer rows), times a factor: Saxe, McClelland and
     * Ganguli (2014). Drawn uniformly: Q of a normal matrix, with the signs that make R's diagonal
     * positive.
     *
     * @param rows number of rows, at least 1
     * @param cols number of columns, at least 1
     * @param gain every singular value of the result
     * @param random the generator
     * @return (rows, cols)
     */
    public static Matrix orthogonal(int rows, int cols, double gain, NumpyRandom random) {
        boolean wide = cols > rows;
        Matrix drawn = wide ? random.randn(cols, rows) : random.randn(rows, cols);
        QRDecomposition qr = new QRDecomposition(MatrixUtils.createRealMatrix(drawn.toArray()));
        Matrix tall =
                Matrix.build(
                        drawn.rows(),
                        drawn.cols(),
                        (i, j) ->
                                gain
                                        * Math.signum(qr.getR().getEntry(j, j))
                                        * qr.getQ().getEntry(i, j));
        return wide ? tall.transpose() : tall;
    }
}
