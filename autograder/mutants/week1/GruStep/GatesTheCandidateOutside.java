// The relevance gate is applied to the candidate.
// Fails: mixesCandidateAndOldMemory
final class GruStep {
    static Matrix step(Matrix x, Matrix cPrev, GruParameters p) {
        Matrix stack = Matrix.stack(cPrev, x);
        Matrix gammaU = Activations.sigmoid(p.Wu().times(stack).plusColumn(p.bu()));
        Matrix gammaR = Activations.sigmoid(p.Wr().times(stack).plusColumn(p.br()));
        Matrix relevant = stack;
        Matrix cTilde = gammaR.hadamard(Activations.tanh(p.Wc().times(relevant).plusColumn(p.bc())));
        return gammaU.hadamard(cTilde).plus(gammaU.map(v -> 1 - v).hadamard(cPrev));
    }
}
