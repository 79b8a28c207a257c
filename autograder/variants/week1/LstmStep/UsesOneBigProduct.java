// Stacks the four weights and cuts the result.
final class LstmStep {
    static LstmCache step(Matrix x, Matrix aPrev, Matrix cPrev, LstmParameters p) {
        int n = aPrev.rows();
        Matrix W = Matrix.stack(p.Wf(), p.Wi(), p.Wc(), p.Wo());
        Matrix b = Matrix.stack(p.bf(), p.bi(), p.bc(), p.bo());
        Matrix z = W.times(Matrix.stack(aPrev, x)).plusColumn(b);
        Matrix ft = Activations.sigmoid(z.rowRange(0, n));
        Matrix it = Activations.sigmoid(z.rowRange(n, 2 * n));
        Matrix cct = Activations.tanh(z.rowRange(2 * n, 3 * n));
        Matrix ot = Activations.sigmoid(z.rowRange(3 * n, 4 * n));
        Matrix c = it.hadamard(cct).plus(ft.hadamard(cPrev));
        return new LstmCache(
                Activations.tanh(c).hadamard(ot), c, aPrev, cPrev, ft, it, cct, ot, x, p);
    }
}
