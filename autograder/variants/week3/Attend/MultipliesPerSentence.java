// Multiplies a matrix of steps with the weights of each sentence.
final class Attend {
    static Matrix context(List<Matrix> a, Matrix energies) {
        Matrix alpha = Activations.softmax(energies);
        Matrix[] columns = new Matrix[energies.cols()];
        for (int j = 0; j < columns.length; j++) {
            Matrix[] steps = new Matrix[a.size()];
            for (int t = 0; t < steps.length; t++) {
                steps[t] = a.get(t).col(j);
            }
            columns[j] = Matrix.beside(steps).times(alpha.col(j));
        }
        return Matrix.beside(columns);
    }
}
