// The probabilities are ignored.
// Fails: givesEveryIndexItsShare
final class Draw {
    static int draw(Matrix y, double temperature, double u) {
        return (int) (u * y.rows());
    }
}
