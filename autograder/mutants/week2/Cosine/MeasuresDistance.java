// One minus the cosine is returned.
// Fails: dividesTheProductByBothLengths
final class Cosine {
    static double cosine(Matrix u, Matrix v) {
        return 1 - u.hadamard(v).sum() / (u.norm() * v.norm());
    }
}
