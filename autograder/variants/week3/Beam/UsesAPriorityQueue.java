// Lets a queue hold the best candidates.
final class Beam {
    private record Hypothesis(List<Integer> tokens, double sum) {}

    static List<Integer> search(
            Function<List<Integer>, Matrix> next, int width, int end, int longest, double alpha) {
        List<Hypothesis> beam = List.of(new Hypothesis(List.of(), 0));
        Hypothesis best = null;
        for (int length = 1; length <= longest && !beam.isEmpty(); length++) {
            PriorityQueue<Hypothesis> queue =
                    new PriorityQueue<>(Comparator.comparingDouble(Hypothesis::sum));
            for (Hypothesis h : beam) {
                Matrix logs = next.apply(h.tokens());
                for (int v = 0; v < logs.rows(); v++) {
                    List<Integer> tokens = new ArrayList<>(h.tokens());
                    tokens.add(v);
                    queue.add(new Hypothesis(tokens, h.sum() + logs.get(v, 0)));
                    if (queue.size() > width) {
                        queue.poll();
                    }
                }
            }
            beam = new ArrayList<>();
            for (Hypothesis h : queue) {
                boolean done = h.tokens().get(length - 1) == end || length == longest;
                if (!done) {
                    beam.add(h);
                } else if (best == null || score(h, alpha) > score(best, alpha)) {
                    best = h;
                }
            }
        }
        return best.tokens();
    }

    private static double score(Hypothesis h, double alpha) {
        return h.sum() / Math.pow(h.tokens().size(), alpha);
    }
}
