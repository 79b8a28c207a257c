// The largest energy is not subtracted.
// Fails: staysFiniteForLargeEnergies
final class Attend {
    private static Matrix exp(Matrix e) {
        Matrix p = e.map(Math::exp);
        Matrix sums = p.sumOfRows();
        return Matrix.build(e.rows(), e.cols(), (i, j) -> p.get(i, j) / sums.get(0, j));
    }

    static Matrix context(List<Matrix> a, Matrix energies) {
        Matrix alpha = exp(energies);
        Matrix sum = Matrix.zeros(a.get(0).rows(), a.get(0).cols());
        for (int t = 0; t < a.size(); t++) {
            int step = t;
            Matrix at = a.get(t);
            sum = sum.plus(Matrix.build(at.rows(), at.cols(), (i, j) -> alpha.get(step, j) * at.get(i, j)));
        }
        return sum;
    }
}
