// The first state gets the gradient of the first step.
// Fails: givesTheGradientOfTheFirstState
final class RnnBackward {
    static RnnGradients backward(
            List<Matrix> da, BiFunction<Integer, Matrix, RnnCellGradients> stepBack) {
        LinkedList<Matrix> dx = new LinkedList<>();
        Matrix fromLater = Matrix.zeros(da.get(0).rows(), da.get(0).cols());
        Matrix dWaa = null;
        Matrix dWax = null;
        Matrix dba = null;
        for (int t = da.size() - 1; t >= 0; t--) {
            RnnCellGradients g = stepBack.apply(t, da.get(t).plus(fromLater));
            dx.addFirst(g.dxt());
            fromLater = g.daPrev();
            dWaa = dWaa == null ? g.dWaa() : dWaa.plus(g.dWaa());
            dWax = dWax == null ? g.dWax() : dWax.plus(g.dWax());
            dba = dba == null ? g.dba() : dba.plus(g.dba());
        }
        return new RnnGradients(dx, da.get(0), dWaa, dWax, dba);
    }
}
