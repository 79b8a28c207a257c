// Labels of earlier words are lost.
// Fails: keepsEarlierMarks
final class LabelWord {
    static double[] label(double[] y, int endMs, int trackMs, int ones) {
        double[] labels = new double[y.length];
        int e = (int) ((long) endMs * y.length / trackMs);
        for (int t = e + 1; t <= e + ones && t < y.length; t++) {
            labels[t] = 1;
        }
        return labels;
    }
}
