// Every step after the first chime chimes again.
// Fails: startsCountingAfreshAfterAChime
final class ChimeSteps {
    static List<Integer> chimes(double[] p, double threshold, int run) {
        List<Integer> chimes = new ArrayList<>();
        int count = 0;
        for (int t = 0; t < p.length; t++) {
            if (p[t] >= threshold) {
                count++;
            } else {
                count = 0;
            }
            if (count >= run) {
                chimes.add(t);

            }
        }
        return chimes;
    }
}
