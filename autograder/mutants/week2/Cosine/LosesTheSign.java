// The absolute value is returned.
// Fails: isOneForTheSameDirectionAndMinusOneForTheOpposite
final class Cosine {
    static double cosine(Matrix u, Matrix v) {
        double n = u.norm() * v.norm();
        return n == 0 ? 0 : Math.abs(u.hadamard(v).sum()) / n;
    }
}
