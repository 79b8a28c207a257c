// The labels are changed in place.
// Fails: leavesItsArgumentAlone
final class LabelWord {
    static double[] label(double[] y, int endMs, int trackMs, int ones) {
        double[] labels = y;
        int e = (int) ((long) endMs * y.length / trackMs);
        for (int t = e + 1; t <= e + ones && t < y.length; t++) {
            labels[t] = 1;
        }
        return labels;
    }
}
