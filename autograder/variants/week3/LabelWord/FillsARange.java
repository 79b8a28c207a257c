// Uses Arrays.fill.
final class LabelWord {
    static double[] label(double[] y, int endMs, int trackMs, int ones) {
        double[] labels = Arrays.copyOf(y, y.length);
        int first = (int) Math.floor((double) endMs * y.length / trackMs) + 1;
        if (first < y.length) {
            Arrays.fill(labels, first, Math.min(first + ones, y.length), 1);
        }
        return labels;
    }
}
