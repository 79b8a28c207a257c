// Multiplies memory and input with their own columns of the weights.
final class GruStep {
    static Matrix step(Matrix x, Matrix cPrev, GruParameters p) {
        Matrix u = sum(p.Wu(), cPrev, x, p.bu()).map(GruStep::sigmoid);
        Matrix r = sum(p.Wr(), cPrev, x, p.br()).map(GruStep::sigmoid);
        Matrix c = sum(p.Wc(), r.hadamard(cPrev), x, p.bc()).map(Math::tanh);
        return Matrix.build(c.rows(), c.cols(), (i, j) ->
                u.get(i, j) * c.get(i, j) + (1 - u.get(i, j)) * cPrev.get(i, j));
    }

    private static Matrix sum(Matrix W, Matrix c, Matrix x, Matrix b) {
        int nc = c.rows();
        return W.colRange(0, nc).times(c).plus(W.colRange(nc, W.cols()).times(x)).plusColumn(b);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
