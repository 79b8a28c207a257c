// The slope is multiplied into the argument.
// Fails: leavesItsArgumentsAlone
final class RnnStepBackward {
    static RnnCellGradients backward(
            Matrix da, Matrix x, Matrix aPrev, Matrix a, RnnParameters p) {
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.cols(); j++) {
                da.set(i, j, da.get(i, j) * (1 - a.get(i, j) * a.get(i, j)));
            }
        }
        return new RnnCellGradients(
                p.Wax().transpose().times(da),
                p.Waa().transpose().times(da),
                da.times(aPrev.transpose()),
                da.times(x.transpose()),
                da.sumOfColumns());
    }
}
