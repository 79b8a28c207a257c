// The smallest similarity wins.
// Fails: findsTheNearestToTheSum
final class Analogy {
    static int complete(
            Matrix E, int a, int b, int c, ToDoubleBiFunction<Matrix, Matrix> cosine) {
        Matrix target = E.col(b).minus(E.col(a)).plus(E.col(c));
        int best = -1;
        double most = Double.POSITIVE_INFINITY;
        for (int w = 0; w < E.cols(); w++) {
            if (w == a || w == b || w == c) {
                continue;
            }
            double s = cosine.applyAsDouble(E.col(w), target);
            if (s < most) {
                best = w;
                most = s;
            }
        }
        return best;
    }
}
