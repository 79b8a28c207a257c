// Each column is shifted by its largest score, then divided by its sum.
final class Softmax {
    static Matrix softmax(Matrix z) {
        Matrix powers =
                Matrix.build(
                        z.rows(), z.cols(), (i, j) -> Math.exp(z.get(i, j) - largest(z.col(j))));
        Matrix sums = powers.sumOfRows();
        return Matrix.build(z.rows(), z.cols(), (i, j) -> powers.get(i, j) / sums.get(0, j));
    }

    private static double largest(Matrix column) {
        return column.get(column.argmax(0), 0);
    }
}
