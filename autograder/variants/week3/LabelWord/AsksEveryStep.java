// Decides for every step whether it is marked.
final class LabelWord {
    static double[] label(double[] y, int endMs, int trackMs, int ones) {
        long e = (long) endMs * y.length / trackMs;
        double[] labels = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            labels[t] = t > e && t <= e + ones ? 1 : y[t];
        }
        return labels;
    }
}
