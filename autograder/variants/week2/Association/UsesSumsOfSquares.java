// Computes the variance from sums of squares.
final class Association {
    static double effect(
            List<Matrix> X,
            List<Matrix> Y,
            List<Matrix> A,
            List<Matrix> B,
            ToDoubleBiFunction<Matrix, Matrix> cosine) {
        double[] sums = new double[3];
        double mx = total(X, A, B, cosine, sums) / X.size();
        double my = total(Y, A, B, cosine, sums) / Y.size();
        int n = X.size() + Y.size();
        double variance = (sums[1] - sums[0] * sums[0] / n) / (n - 1);
        return (mx - my) / Math.sqrt(variance);
    }

    private static double total(
            List<Matrix> words,
            List<Matrix> A,
            List<Matrix> B,
            ToDoubleBiFunction<Matrix, Matrix> cosine,
            double[] sums) {
        double total = 0;
        for (Matrix w : words) {
            double s = 0;
            for (Matrix a : A) {
                s += cosine.applyAsDouble(w, a) / A.size();
            }
            for (Matrix b : B) {
                s -= cosine.applyAsDouble(w, b) / B.size();
            }
            sums[0] += s;
            sums[1] += s * s;
            total += s;
        }
        return total;
    }
}
