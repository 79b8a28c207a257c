// What is handed on is added to what was handed before.
// Fails: addsWhatComesFromTheNextStep
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
            fromLater = fromLater.plus(g.daPrev());
            dWaa = dWaa == null ? g.dWaa() : dWaa.plus(g.dWaa());
            dWax = dWax == null ? g.dWax() : dWax.plus(g.dWax());
            dba = dba == null ? g.dba() : dba.plus(g.dba());
        }
        return new RnnGradients(dx, fromLater, dWaa, dWax, dba);
    }
}
