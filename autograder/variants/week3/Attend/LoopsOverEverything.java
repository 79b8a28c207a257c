// Computes softmax and sum with loops.
final class Attend {
    static Matrix context(List<Matrix> a, Matrix energies) {
        Matrix result = Matrix.zeros(a.get(0).rows(), energies.cols());
        for (int j = 0; j < energies.cols(); j++) {
            double most = energies.get(energies.argmax(j), j);
            double sum = 0;
            for (int t = 0; t < a.size(); t++) {
                sum += Math.exp(energies.get(t, j) - most);
            }
            for (int t = 0; t < a.size(); t++) {
                double weight = Math.exp(energies.get(t, j) - most) / sum;
                for (int i = 0; i < result.rows(); i++) {
                    result.set(i, j, result.get(i, j) + weight * a.get(t).get(i, j));
                }
            }
        }
        return result;
    }
}
