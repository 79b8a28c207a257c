// The exponentials of all columns are added up together.
// Fails: treatsEveryColumnOnItsOwn
final class Softmax {
    static Matrix softmax(Matrix z) {
        Matrix powers = z.map(v -> Math.exp(v - 2));
        return powers.scale(1 / powers.sum());
    }
}
