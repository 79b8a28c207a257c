// Remembers where the run started.
final class ChimeSteps {
    static List<Integer> chimes(double[] p, double threshold, int run) {
        List<Integer> chimes = new ArrayList<>();
        int start = 0;
        for (int t = 0; t < p.length; t++) {
            if (p[t] < threshold) {
                start = t + 1;
            } else if (t - start + 1 >= run) {
                chimes.add(t);
                start = t + 1;
            }
        }
        return chimes;
    }
}
