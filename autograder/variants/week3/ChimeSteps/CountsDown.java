// Counts what is still missing.
final class ChimeSteps {
    static List<Integer> chimes(double[] p, double threshold, int run) {
        List<Integer> chimes = new ArrayList<>();
        int missing = run;
        for (int t = 0; t < p.length; t++) {
            missing = p[t] < threshold ? run : missing - 1;
            if (missing == 0) {
                chimes.add(t);
                missing = run;
            }
        }
        return chimes;
    }
}
