// Gradients are averaged a second time.
// Fails: agreesWithTheGradientCheckForWax
final class RnnStepBackward {
    static RnnCellGradients backward(
            Matrix da, Matrix x, Matrix aPrev, Matrix a, RnnParameters p) {
        Matrix dz = a.map(v -> 1 - v * v).hadamard(da);
        Matrix dx = p.Wax().transpose().times(dz);
        Matrix daPrev = p.Waa().transpose().times(dz);
        Matrix dWaa = dz.times(aPrev.transpose());
        Matrix dWax = dz.times(x.transpose()).scale(1.0 / x.cols());
        Matrix dba = dz.sumOfColumns();
        return new RnnCellGradients(dx, daPrev, dWaa, dWax, dba);
    }
}
