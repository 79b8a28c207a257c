// The update gate weighs the old memory, as some libraries define it.
// Fails: mixesCandidateAndOldMemory
final class GruStep {
    static Matrix step(Matrix x, Matrix cPrev, GruParameters p) {
        Matrix stack = Matrix.stack(cPrev, x);
        Matrix gammaU = Activations.sigmoid(p.Wu().times(stack).plusColumn(p.bu()));
        Matrix gammaR = Activations.sigmoid(p.Wr().times(stack).plusColumn(p.br()));
        Matrix relevant = Matrix.stack(gammaR.hadamard(cPrev), x);
        Matrix cTilde = Activations.tanh(p.Wc().times(relevant).plusColumn(p.bc()));
        return gammaU.hadamard(cPrev).plus(gammaU.map(v -> 1 - v).hadamard(cTilde));
    }
}
