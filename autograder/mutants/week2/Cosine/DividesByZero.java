// Vectors of zeros are not thought of.
// Fails: isZeroForAVectorOfZeros
final class Cosine {
    static double cosine(Matrix u, Matrix v) {
        return u.hadamard(v).sum() / (u.norm() * v.norm());
    }
}
