// Builds the rows with a stream.
final class Energies {
    static Matrix energies(
            List<Matrix> a, Matrix sPrev, Matrix W1, Matrix b1, Matrix W2) {
        return Matrix.stack(a.stream()
                .map(at -> W2.times(Activations.tanh(W1.times(Matrix.stack(at, sPrev)).plusColumn(b1))))
                .toArray(Matrix[]::new));
    }
}
