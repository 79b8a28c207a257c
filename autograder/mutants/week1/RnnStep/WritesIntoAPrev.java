// The new state is written over the old one.
// Fails: leavesItsArgumentsAlone
final class RnnStep {
    static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
        Matrix z = p.Waa().times(aPrev).plus(p.Wax().times(x)).plusColumn(p.ba());
        for (int i = 0; i < z.rows(); i++) {
            for (int j = 0; j < z.cols(); j++) {
                aPrev.set(i, j, Math.tanh(z.get(i, j)));
            }
        }
        return aPrev;
    }
}
