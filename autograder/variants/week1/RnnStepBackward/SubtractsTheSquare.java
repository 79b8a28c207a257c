// Writes dz as da - a * a * da.
final class RnnStepBackward {
    static RnnCellGradients backward(
            Matrix da, Matrix x, Matrix aPrev, Matrix a, RnnParameters p) {
        Matrix dz = da.minus(a.hadamard(a).hadamard(da));
        Matrix dx = p.Wax().transpose().times(dz);
        Matrix daPrev = p.Waa().transpose().times(dz);
        Matrix dWaa = dz.times(aPrev.transpose());
        Matrix dWax = dz.times(x.transpose());
        Matrix dba = dz.sumOfColumns();
        return new RnnCellGradients(dx, daPrev, dWaa, dWax, dba);
    }
}
