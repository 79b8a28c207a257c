// The step in which the word ends is marked too.
// Fails: marksTheStepsAfterTheWord
final class LabelWord {
    static double[] label(double[] y, int endMs, int trackMs, int ones) {
        double[] labels = y.clone();
        int e = (int) ((long) endMs * y.length / trackMs);
        for (int t = e; t < e + ones && t < y.length; t++) {
            labels[t] = 1;
        }
        return labels;
    }
}
