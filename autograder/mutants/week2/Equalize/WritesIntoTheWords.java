// The first word is overwritten.
// Fails: leavesItsArgumentsAlone
final class Equalize {
    static List<Matrix> equalize(Matrix e1, Matrix e2, Matrix g) {
        Matrix mu = e1.plus(e2).scale(0.5);
        Matrix gg = g.scale(1 / g.norm());
        Matrix perp = mu.minus(gg.scale(mu.hadamard(gg).sum()));
        double side = Math.signum(e1.minus(e2).hadamard(g).sum());
        double room = side * Math.sqrt(Math.abs(1 - perp.hadamard(perp).sum()));
        for (int i = 0; i < e1.rows(); i++) {
            e1.set(i, 0, perp.get(i, 0) + room * gg.get(i, 0));
        }
        return List.of(e1, perp.minus(gg.scale(room)));
    }
}
