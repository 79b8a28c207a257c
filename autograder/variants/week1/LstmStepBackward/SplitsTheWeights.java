// Hands blame back through the columns that belong to each.
final class LstmStepBackward {
    static LstmCellGradients backward(Matrix da, Matrix dc, LstmCache k) {
        LstmParameters p = k.parameters();
        int n = da.rows();
        int all = n + k.xt().rows();
        Matrix d = Matrix.build(n, da.cols(), (i, j) -> {
            double t = Math.tanh(k.cNext().get(i, j));
            return dc.get(i, j) + da.get(i, j) * k.ot().get(i, j) * (1 - t * t);
        });
        UnaryOperator<Matrix> slope = g -> g.minus(g.hadamard(g));
        List<Matrix> dz = List.of(
                d.hadamard(k.cPrev()).hadamard(slope.apply(k.ft())),
                d.hadamard(k.cct()).hadamard(slope.apply(k.it())),
                d.hadamard(k.it()).hadamard(k.cct().map(v -> 1 - v * v)),
                da.hadamard(k.cNext().map(Math::tanh)).hadamard(slope.apply(k.ot())));
        List<Matrix> W = List.of(p.Wf(), p.Wi(), p.Wc(), p.Wo());
        Matrix dx = Matrix.zeros(all - n, da.cols());
        Matrix daPrev = Matrix.zeros(n, da.cols());
        List<Matrix> dW = new ArrayList<>();
        for (int g = 0; g < 4; g++) {
            daPrev = daPrev.plus(W.get(g).colRange(0, n).transpose().times(dz.get(g)));
            dx = dx.plus(W.get(g).colRange(n, all).transpose().times(dz.get(g)));
            dW.add(Matrix.beside(
                    dz.get(g).times(k.aPrev().transpose()), dz.get(g).times(k.xt().transpose())));
        }
        return new LstmCellGradients(dx, daPrev, d.hadamard(k.ft()), new LstmWeightGradients(
                dW.get(0), dz.get(0).sumOfColumns(), dW.get(1), dz.get(1).sumOfColumns(),
                dW.get(2), dz.get(2).sumOfColumns(), dW.get(3), dz.get(3).sumOfColumns()));
    }
}
