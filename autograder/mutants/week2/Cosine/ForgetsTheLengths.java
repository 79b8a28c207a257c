// The dot product is not divided.
// Fails: dividesTheProductByBothLengths
final class Cosine {
    static double cosine(Matrix u, Matrix v) {
        return u.hadamard(v).sum();
    }
}
