// The argument is changed in place.
// Fails: leavesItsArgumentsAlone
final class Neutralize {
    static Matrix neutralize(Matrix e, Matrix g) {
        double s = e.hadamard(g).sum() / g.hadamard(g).sum();
        for (int i = 0; i < e.rows(); i++) {
            e.set(i, 0, e.get(i, 0) - s * g.get(i, 0));
        }
        return e;
    }
}
