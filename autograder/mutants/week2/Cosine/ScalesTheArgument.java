// The first vector is scaled in place.
// Fails: leavesItsArgumentsAlone
final class Cosine {
    static double cosine(Matrix u, Matrix v) {
        double n = u.norm();
        if (n == 0 || v.norm() == 0) {
            return 0;
        }
        for (int i = 0; i < u.rows(); i++) {
            u.set(i, 0, u.get(i, 0) / n);
        }
        return u.hadamard(v).sum() / v.norm();
    }
}
