// One product of [Waa | Wax] and [aPrev; x].
final class RnnStep {
    static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
        Matrix weights = Matrix.beside(p.Waa(), p.Wax());
        return weights.times(Matrix.stack(aPrev, x)).plusColumn(p.ba()).map(v -> tanh(v));
    }

    private static double tanh(double v) {
        double e = Math.expm1(2 * v);
        return e / (e + 2);
    }
}
