// The step with the largest energy gets all the weight.
// Fails: weighsTheStepsWithASoftmaxOverTime
final class Attend {
    static Matrix context(List<Matrix> a, Matrix energies) {
        Matrix alpha = Activations.softmax(energies);
        Matrix sum = Matrix.zeros(a.get(0).rows(), a.get(0).cols());
        for (int t = 0; t < a.size(); t++) {
            int step = t;
            Matrix at = a.get(t);
            sum = sum.plus(Matrix.build(at.rows(), at.cols(), (i, j) -> (energies.argmax(j) == step ? 1 : 0) * at.get(i, j)));
        }
        return sum;
    }
}
