// The bias gradients are averaged over the examples.
// Fails: addsTheBiasesOverTheExamples
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
                df.times(stackT), df.sumOfColumns().scale(1.0 / da.cols()), di.times(stackT), di.sumOfColumns().scale(1.0 / da.cols()),
                dg.times(stackT), dg.sumOfColumns().scale(1.0 / da.cols()), dO.times(stackT), dO.sumOfColumns().scale(1.0 / da.cols()));
        Matrix dStack = p.Wf().transpose().times(df).plus(p.Wi().transpose().times(di))
                .plus(p.Wc().transpose().times(dg)).plus(p.Wo().transpose().times(dO));
        int na = da.rows();
        return new LstmCellGradients(
                dStack.rowRange(na, dStack.rows()), dStack.rowRange(0, na), d.hadamard(cache.ft()), weights);
    }

    private static Matrix slope(Matrix gate) {
        return gate.map(v -> v * (1 - v));
    }
}
