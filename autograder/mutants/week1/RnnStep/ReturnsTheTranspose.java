// Examples lie in rows instead of columns.
// Fails: returnsOneStatePerExample
final class RnnStep {
    static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
        Matrix z = p.Waa().times(aPrev).plus(p.Wax().times(x)).plusColumn(p.ba());
        return z.map(Math::tanh).transpose();
    }
}
