// Milliseconds are used as steps.
// Fails: marksTheStepsAfterTheWord
final class LabelWord {
    static double[] label(double[] y, int endMs, int trackMs, int ones) {
        double[] labels = y.clone();
        int e = Math.min(endMs, y.length);
        for (int t = e + 1; t <= e + ones && t < y.length; t++) {
            labels[t] = 1;
        }
        return labels;
    }
}
