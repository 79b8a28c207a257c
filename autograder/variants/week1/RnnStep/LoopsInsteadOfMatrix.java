// Every entry is summed up by hand.
final class RnnStep {
    static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
        Matrix a = Matrix.zeros(aPrev.rows(), aPrev.cols());
        for (int j = 0; j < aPrev.cols(); j++) {
            for (int i = 0; i < aPrev.rows(); i++) {
                double z = p.ba().get(i, 0);
                for (int k = 0; k < aPrev.rows(); k++) {
                    z += p.Waa().get(i, k) * aPrev.get(k, j);
                }
                for (int k = 0; k < x.rows(); k++) {
                    z += p.Wax().get(i, k) * x.get(k, j);
                }
                a.set(i, j, Math.tanh(z));
            }
        }
        return a;
    }
}
