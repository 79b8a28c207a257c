// Uses (x dz^T)^T and a loop for the bias.
final class RnnStepBackward {
    static RnnCellGradients backward(
            Matrix da, Matrix x, Matrix aPrev, Matrix a, RnnParameters p) {
        Matrix dz = Matrix.build(
                a.rows(), a.cols(), (i, j) -> (1 - a.get(i, j) * a.get(i, j)) * da.get(i, j));
        Matrix dba = Matrix.zeros(a.rows(), 1);
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.cols(); j++) {
                dba.set(i, 0, dba.get(i, 0) + dz.get(i, j));
            }
        }
        return new RnnCellGradients(
                dz.transpose().times(p.Wax()).transpose(),
                dz.transpose().times(p.Waa()).transpose(),
                aPrev.times(dz.transpose()).transpose(),
                x.times(dz.transpose()).transpose(),
                dba);
    }
}
