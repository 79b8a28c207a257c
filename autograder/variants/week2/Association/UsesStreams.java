// Lets streams compute the means.
final class Association {
    static double effect(
            List<Matrix> X,
            List<Matrix> Y,
            List<Matrix> A,
            List<Matrix> B,
            ToDoubleBiFunction<Matrix, Matrix> cosine) {
        ToDoubleFunction<Matrix> s = w ->
                A.stream().mapToDouble(a -> cosine.applyAsDouble(w, a)).average().orElse(0)
                        - B.stream().mapToDouble(b -> cosine.applyAsDouble(w, b)).average().orElse(0);
        double[] x = X.stream().mapToDouble(s).toArray();
        double[] y = Y.stream().mapToDouble(s).toArray();
        double[] all = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, all, x.length, y.length);
        double mean = Arrays.stream(all).average().orElse(0);
        double variance =
                Arrays.stream(all).map(v -> (v - mean) * (v - mean)).sum() / (all.length - 1);
        double mx = Arrays.stream(x).average().orElse(0);
        double my = Arrays.stream(y).average().orElse(0);
        return (mx - my) / Math.sqrt(variance);
    }
}
