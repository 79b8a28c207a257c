// The bias of the update gate is left out.
// Fails: keepsTheMemoryWhenTheUpdateGateIsShut
final class GruStep {
    static Matrix step(Matrix x, Matrix cPrev, GruParameters p) {
        Matrix stack = Matrix.stack(cPrev, x);
        Matrix gammaU = Activations.sigmoid(p.Wu().times(stack));
        Matrix gammaR = Activations.sigmoid(p.Wr().times(stack).plusColumn(p.br()));
        Matrix relevant = Matrix.stack(gammaR.hadamard(cPrev), x);
        Matrix cTilde = Activations.tanh(p.Wc().times(relevant).plusColumn(p.bc()));
        return gammaU.hadamard(cTilde).plus(gammaU.map(v -> 1 - v).hadamard(cPrev));
    }
}
