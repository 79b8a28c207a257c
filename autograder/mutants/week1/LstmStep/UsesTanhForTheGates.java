// Gates are computed with tanh.
// Fails: opensTheThreeGatesWithSigmoid
final class LstmStep {
    static LstmCache step(Matrix x, Matrix aPrev, Matrix cPrev, LstmParameters p) {
        Matrix stack = Matrix.stack(aPrev, x);
        Matrix ft = Activations.tanh(p.Wf().times(stack).plusColumn(p.bf()));
        Matrix it = Activations.sigmoid(p.Wi().times(stack).plusColumn(p.bi()));
        Matrix cct = Activations.tanh(p.Wc().times(stack).plusColumn(p.bc()));
        Matrix ot = Activations.sigmoid(p.Wo().times(stack).plusColumn(p.bo()));
        Matrix c = ft.hadamard(cPrev).plus(it.hadamard(cct));
        Matrix a = ot.hadamard(Activations.tanh(c));
        return new LstmCache(a, c, aPrev, cPrev, ft, it, cct, ot, x, p);
    }
}
