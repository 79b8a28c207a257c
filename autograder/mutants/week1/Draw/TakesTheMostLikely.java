// The most likely letter is always taken.
// Fails: givesEveryIndexItsShare
final class Draw {
    static int draw(Matrix y, double temperature, double u) {
        return y.argmax(0);
    }
}
