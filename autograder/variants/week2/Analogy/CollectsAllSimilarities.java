// Marks the barred words with minus infinity.
final class Analogy {
    static int complete(
            Matrix E, int a, int b, int c, ToDoubleBiFunction<Matrix, Matrix> cosine) {
        Matrix target = E.col(c).plus(E.col(b)).minus(E.col(a));
        double[] s = new double[E.cols()];
        for (int w = 0; w < s.length; w++) {
            s[w] = cosine.applyAsDouble(target, E.col(w));
        }
        for (int w : new int[] {a, b, c}) {
            s[w] = Double.NEGATIVE_INFINITY;
        }
        int best = 0;
        for (int w = 1; w < s.length; w++) {
            best = s[w] > s[best] ? w : best;
        }
        return best;
    }
}
