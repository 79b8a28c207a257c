// Goes back by recursion.
final class RnnBackward {
    static RnnGradients backward(
            List<Matrix> da, BiFunction<Integer, Matrix, RnnCellGradients> stepBack) {
        return back(da.size() - 1, da.get(da.size() - 1), da, stepBack);
    }

    private static RnnGradients back(
            int t, Matrix d, List<Matrix> da, BiFunction<Integer, Matrix, RnnCellGradients> stepBack) {
        RnnCellGradients g = stepBack.apply(t, d);
        if (t == 0) {
            return new RnnGradients(List.of(g.dxt()), g.daPrev(), g.dWaa(), g.dWax(), g.dba());
        }
        RnnGradients rest = back(t - 1, da.get(t - 1).plus(g.daPrev()), da, stepBack);
        List<Matrix> dx = new ArrayList<>(rest.dx());
        dx.add(g.dxt());
        return new RnnGradients(
                dx,
                rest.da0(),
                rest.dWaa().plus(g.dWaa()),
                rest.dWax().plus(g.dWax()),
                rest.dba().plus(g.dba()));
    }
}
