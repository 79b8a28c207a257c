// Computes every gate with one helper of its own.
final class LstmStep {
    static LstmCache step(Matrix x, Matrix aPrev, Matrix cPrev, LstmParameters p) {
        UnaryOperator<Matrix> sigmoid = z -> z.map(v -> 0.5 * (1 + Math.tanh(v / 2)));
        Matrix ft = sigmoid.apply(sum(p.Wf(), p.bf(), x, aPrev));
        Matrix it = sigmoid.apply(sum(p.Wi(), p.bi(), x, aPrev));
        Matrix ot = sigmoid.apply(sum(p.Wo(), p.bo(), x, aPrev));
        Matrix cct = sum(p.Wc(), p.bc(), x, aPrev).map(Math::tanh);
        Matrix c = Matrix.build(cPrev.rows(), cPrev.cols(), (i, j) ->
                ft.get(i, j) * cPrev.get(i, j) + it.get(i, j) * cct.get(i, j));
        return new LstmCache(
                ot.hadamard(c.map(Math::tanh)), c, aPrev, cPrev, ft, it, cct, ot, x, p);
    }

    private static Matrix sum(Matrix W, Matrix b, Matrix x, Matrix a) {
        return W.times(Matrix.stack(a, x)).plusColumn(b);
    }
}
