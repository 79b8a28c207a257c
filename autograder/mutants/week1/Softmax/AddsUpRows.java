// Rows instead of columns add up to 1.
// Fails: treatsEveryColumnOnItsOwn
final class Softmax {
    static Matrix softmax(Matrix z) {
        Matrix powers = z.map(Math::exp);
        Matrix sums = z.cols() == 1 ? null : powers.sumOfColumns();
        double all = powers.sum();
        return Matrix.build(
                z.rows(),
                z.cols(),
                (i, j) -> powers.get(i, j) / (sums == null ? all : sums.get(i, 0)));
    }
}
