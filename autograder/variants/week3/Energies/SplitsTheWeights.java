// Multiplies the state once for all steps.
final class Energies {
    static Matrix energies(
            List<Matrix> a, Matrix sPrev, Matrix W1, Matrix b1, Matrix W2) {
        int na = a.get(0).rows();
        Matrix fromState = W1.colRange(na, W1.cols()).times(sPrev).plusColumn(b1);
        Matrix result = Matrix.zeros(a.size(), sPrev.cols());
        for (int t = 0; t < a.size(); t++) {
            Matrix z = W1.colRange(0, na).times(a.get(t)).plus(fromState).map(Math::tanh);
            Matrix e = W2.times(z);
            for (int j = 0; j < e.cols(); j++) {
                result.set(t, j, e.get(0, j));
            }
        }
        return result;
    }
}
