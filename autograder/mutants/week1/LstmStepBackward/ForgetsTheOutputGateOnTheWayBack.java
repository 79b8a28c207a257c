// The output gate hands nothing back to input and state.
// Fails: handsBlameOnToInputAndPreviousState
final class LstmStepBackward {
    static LstmCellGradients backward(Matrix da, Matrix dc, LstmCache cache) {
        LstmParameters p = cache.parameters();
        Matrix tanhC = Activations.tanh(cache.cNext());
        Matrix d = dc.plus(da.hadamard(cache.ot()).hadamard(tanhC.map(v -> 1 - v * v)));
        Matrix df = d.hadamard(cache.cPrev()).hadamard(slope(cache.ft()));
        Matrix di = d.hadamard(cache.cct()).hadamard(slope(cache.it()));
        Matrix dg = d.hadamard(cache.it()).hadamard(cache.cct().map(v -> 1 - v * v));
        Matrix dO = da.hadamard(tanhC).hadamard(slope(cache.ot()));
        Matrix stackT = Matrix.stack(cache.aPrev(), cache.xt()).transpose();
        LstmWeightGradients weights = new LstmWeightGradients(
                df.times(stackT), df.sumOfColumns(), di.times(stackT), di.sumOfColumns(),
                dg.times(stackT), dg.sumOfColumns(), dO.times(stackT), dO.sumOfColumns());
        Matrix dStack = p.Wf().transpose().times(df).plus(p.Wi().transpose().times(di))
                .plus(p.Wc().transpose().times(dg));
        int na = da.rows();
        return new LstmCellGradients(
                dStack.rowRange(na, dStack.rows()), dStack.rowRange(0, na), d.hadamard(cache.ft()), weights);
    }

    private static Matrix slope(Matrix gate) {
        return gate.map(v -> v * (1 - v));
    }
}
