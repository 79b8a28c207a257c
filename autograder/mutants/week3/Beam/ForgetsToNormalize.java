// The sum is not divided by a power of the length.
// Fails: dividesByTheLengthInTheEnd
final class Beam {
    private record Hypothesis(List<Integer> tokens, double sum) {}

    static List<Integer> search(
            Function<List<Integer>, Matrix> next, int width, int end, int longest, double alpha) {
        List<Hypothesis> beam = List.of(new Hypothesis(List.of(), 0));
        List<Hypothesis> complete = new ArrayList<>();
        while (!beam.isEmpty()) {
            List<Hypothesis> all = new ArrayList<>();
            for (Hypothesis beginning : beam) {
                Matrix logs = next.apply(beginning.tokens());
                for (int v = 0; v < logs.rows(); v++) {
                    List<Integer> longer = new ArrayList<>(beginning.tokens());
                    longer.add(v);
                    all.add(new Hypothesis(longer, beginning.sum() + logs.get(v, 0)));
                }
            }
            all.sort(Comparator.comparingDouble(h -> -(h.sum())));
            beam = new ArrayList<>();
            for (Hypothesis h : all.subList(0, Math.min(width, all.size()))) {
                List<Integer> tokens = h.tokens();
                if (tokens.get(tokens.size() - 1) == end || tokens.size() == longest) {
                    complete.add(h);
                } else {
                    beam.add(h);
                }
            }
        }
        return complete.stream()
                .max(Comparator.comparingDouble(h -> h.sum()))
                .get()
                .tokens();
    }
}
