// The roots of the sums of squares are missing.
// Fails: dividesTheProductByBothLengths
final class Cosine {
    static double cosine(Matrix u, Matrix v) {
        return u.hadamard(v).sum() / (u.hadamard(u).sum() * v.hadamard(v).sum());
    }
}
