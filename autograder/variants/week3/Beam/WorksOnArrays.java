// Keeps prefixes and sums in parallel lists.
final class Beam {
    static List<Integer> search(
            Function<List<Integer>, Matrix> next, int width, int end, int longest, double alpha) {
        List<List<Integer>> prefixes = new ArrayList<>(List.of(List.of()));
        List<Double> sums = new ArrayList<>(List.of(0.0));
        List<Integer> best = null;
        double most = Double.NEGATIVE_INFINITY;
        while (!prefixes.isEmpty()) {
            List<double[]> candidates = new ArrayList<>();
            for (int k = 0; k < prefixes.size(); k++) {
                Matrix logs = next.apply(prefixes.get(k));
                for (int v = 0; v < logs.rows(); v++) {
                    candidates.add(new double[] {sums.get(k) + logs.get(v, 0), k, v});
                }
            }
            candidates.sort((p, q) -> Double.compare(q[0], p[0]));
            List<List<Integer>> longer = new ArrayList<>();
            List<Double> totals = new ArrayList<>();
            for (int c = 0; c < Math.min(width, candidates.size()); c++) {
                double[] candidate = candidates.get(c);
                List<Integer> tokens = new ArrayList<>(prefixes.get((int) candidate[1]));
                tokens.add((int) candidate[2]);
                if ((int) candidate[2] != end && tokens.size() < longest) {
                    longer.add(tokens);
                    totals.add(candidate[0]);
                    continue;
                }
                double score = candidate[0] / Math.pow(tokens.size(), alpha);
                if (score > most) {
                    most = score;
                    best = tokens;
                }
            }
            prefixes = longer;
            sums = totals;
        }
        return best;
    }
}
