// The loop runs out of the labels.
// Fails: stopsAtTheLastStep
final class LabelWord {
    static double[] label(double[] y, int endMs, int trackMs, int ones) {
        double[] labels = y.clone();
        int e = (int) ((long) endMs * y.length / trackMs);
        for (int t = e + 1; t <= e + ones; t++) {
            labels[t] = 1;
        }
        return labels;
    }
}
