// Multiplies matrices and tests for zero first.
final class Cosine {
    static double cosine(Matrix u, Matrix v) {
        if (u.norm() == 0 || v.norm() == 0) {
            return 0;
        }
        return u.transpose().times(v).get(0, 0) / u.norm() / v.norm();
    }
}
