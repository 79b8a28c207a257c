// Stacks the four gradients and the four weights.
final class LstmStepBackward {
    static LstmCellGradients backward(Matrix da, Matrix dc, LstmCache k) {
        LstmParameters p = k.parameters();
        int n = da.rows();
        Matrix th = k.cNext().map(Math::tanh);
        Matrix d = dc.plus(da.hadamard(k.ot()).minus(da.hadamard(k.ot()).hadamard(th).hadamard(th)));
        Matrix dz = Matrix.stack(
                d.hadamard(k.cPrev()).hadamard(k.ft()).hadamard(k.ft().map(v -> 1 - v)),
                d.hadamard(k.cct()).hadamard(k.it()).hadamard(k.it().map(v -> 1 - v)),
                d.hadamard(k.it()).hadamard(k.cct().map(v -> (1 - v) * (1 + v))),
                da.hadamard(th).hadamard(k.ot()).hadamard(k.ot().map(v -> 1 - v)));
        Matrix dW = dz.times(Matrix.stack(k.aPrev(), k.xt()).transpose());
        Matrix db = dz.sumOfColumns();
        Matrix W = Matrix.stack(p.Wf(), p.Wi(), p.Wc(), p.Wo());
        Matrix dStack = W.transpose().times(dz);
        return new LstmCellGradients(
                dStack.rowRange(n, dStack.rows()),
                dStack.rowRange(0, n),
                d.hadamard(k.ft()),
                new LstmWeightGradients(
                        dW.rowRange(0, n), db.rowRange(0, n),
                        dW.rowRange(n, 2 * n), db.rowRange(n, 2 * n),
                        dW.rowRange(2 * n, 3 * n), db.rowRange(2 * n, 3 * n),
                        dW.rowRange(3 * n, 4 * n), db.rowRange(3 * n, 4 * n)));
    }
}
