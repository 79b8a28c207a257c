// The list of the caller is overwritten with whole gradients.
// Fails: leavesItsArgumentsAlone
final class RnnBackward {
    static RnnGradients backward(
            List<Matrix> da, BiFunction<Integer, Matrix, RnnCellGradients> stepBack) {
        LinkedList<Matrix> dx = new LinkedList<>();
        Matrix da0 = null;
        Matrix dWaa = null;
        Matrix dWax = null;
        Matrix dba = null;
        for (int t = da.size() - 1; t >= 0; t--) {
            RnnCellGradients g = stepBack.apply(t, da.get(t));
            dx.addFirst(g.dxt());
            da0 = g.daPrev();
            if (t > 0) {
                da.set(t - 1, da.get(t - 1).plus(da0));
            }
            dWaa = dWaa == null ? g.dWaa() : dWaa.plus(g.dWaa());
            dWax = dWax == null ? g.dWax() : dWax.plus(g.dWax());
            dba = dba == null ? g.dba() : dba.plus(g.dba());
        }
        return new RnnGradients(dx, da0, dWaa, dWax, dba);
    }
}
