// All words are scaled to length 1 in the argument.
// Fails: leavesItsArgumentsAlone
final class Analogy {
    static int complete(
            Matrix E, int a, int b, int c, ToDoubleBiFunction<Matrix, Matrix> cosine) {
        for (int j = 0; j < E.cols(); j++) {
            if (j == a || j == b || j == c) {
                continue;
            }
            double n = E.col(j).norm();
            for (int i = 0; i < E.rows(); i++) {
                E.set(i, j, E.get(i, j) / n);
            }
        }
        Matrix target = E.col(b).minus(E.col(a)).plus(E.col(c));
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int w = 0; w < E.cols(); w++) {
            if (w == a || w == b || w == c) {
                continue;
            }
            double s = cosine.applyAsDouble(E.col(w), target);
            if (s > most) {
                best = w;
                most = s;
            }
        }
        return best;
    }
}
