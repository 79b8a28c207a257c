package org.seqlab.tape;

import org.seqlab.simd.FloatMath;

/**
 * Cuts images into overlapping squares, so that a convolution is a {@link Dense} layer on them.
 *
 * <p>An image is a row: line after line, place after place, channel after channel. Outside of the
 * image everything is 0.
 *
 * @param height lines of an image
 * @param width places of a line
 * @param channels numbers at a place
 * @param size side of a square, odd
 * @param stride from one square to the next
 */
public record Patches(int height, int width, int channels, int size, int stride) {
    /**
     * Returns the lines of squares.
     *
     * @return height / stride, rounded up
     */
    public int linesOut() {
        return (height + stride - 1) / stride;
    }

    /**
     * Returns the squares of a line.
     *
     * @return width / stride, rounded up
     */
    public int placesOut() {
        return (width + stride - 1) / stride;
    }

    /**
     * Cuts images.
     *
     * @param tape the tape
     * @param x one image a row, (m, height · width · channels)
     * @return one square a row, (m · squares, size² · channels)
     */
    public Tensor cut(Tape tape, Tensor x) {
        x.require("Patches.cut", "x", -1, height * width * channels);
        int squares = linesOut() * placesOut();
        int row = size * size * channels;
        Tensor y = tape.zeros(x.rows() * squares, row);
        for (int i = 0; i < y.rows(); i++) {
            copy(x.value, i / squares * x.cols(), i % squares, y.value, i * row, true);
        }
        tape.onBackward(
                () -> {
                    for (int i = 0; i < y.rows(); i++) {
                        int image = i / squares * x.cols();
                        copy(x.gradient, image, i % squares, y.gradient, i * row, false);
                    }
                });
        return y;
    }

    /** Copies a square out of an image, or adds a square's gradient to that of the image. */
    private void copy(float[] image, int at, int square, float[] row, int to, boolean out) {
        int top = square / placesOut() * stride - size / 2;
        int left = square % placesOut() * stride - size / 2;
        int first = Math.max(0, left);
        int count = (Math.min(width, left + size) - first) * channels;
        for (int line = Math.max(0, top); line < Math.min(height, top + size); line++) {
            int inImage = at + (line * width + first) * channels;
            int inRow = to + ((line - top) * size + first - left) * channels;
            if (out) {
                System.arraycopy(image, inImage, row, inRow, count);
            } else {
                FloatMath.axpy(1, row, inRow, image, inImage, count);
            }
        }
    }

    /**
     * Sees the rows of a tensor as other rows of the same numbers.
     *
     * @param x (n, d)
     * @param rows number of rows, a divisor of n · d
     * @return (rows, n · d / rows), the same arrays
     */
    public static Tensor reshape(Tensor x, int rows) {
        return new Tensor(rows, x.size() / rows, x.value, x.gradient);
    }
}
