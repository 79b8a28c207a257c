// Two columns are computed, however many there are.
// Fails: worksForOneExampleAndManySizes
final class RnnStep {
    static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
        Matrix a = Matrix.zeros(aPrev.rows(), 2);
        for (int j = 0; j < 2; j++) {
            Matrix z = p.Waa().times(aPrev.col(j)).plus(p.Wax().times(x.col(j))).plus(p.ba());
            for (int i = 0; i < z.rows(); i++) {
                a.set(i, j, Math.tanh(z.get(i, 0)));
            }
        }
        return a;
    }
}
