// The input is stacked on top of the memory.
// Fails: mixesCandidateAndOldMemory
final class GruStep {
    static Matrix step(Matrix x, Matrix cPrev, GruParameters p) {
        Matrix stack = Matrix.stack(x, cPrev);
        Matrix gammaU = Activations.sigmoid(p.Wu().times(stack).plusColumn(p.bu()));
        Matrix gammaR = Activations.sigmoid(p.Wr().times(stack).plusColumn(p.br()));
        Matrix relevant = Matrix.stack(x, gammaR.hadamard(cPrev));
        Matrix cTilde = Activations.tanh(p.Wc().times(relevant).plusColumn(p.bc()));
        return gammaU.hadamard(cTilde).plus(gammaU.map(v -> 1 - v).hadamard(cPrev));
    }
}
