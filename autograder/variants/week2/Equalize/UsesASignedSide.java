// Along the direction only a sign is left of each word.
final class Equalize {
    static List<Matrix> equalize(Matrix e1, Matrix e2, Matrix g) {
        Matrix u = g.scale(1 / g.norm());
        Matrix mu = e1.plus(e2).scale(0.5);
        Matrix perp = mu.minus(u.scale(mu.hadamard(u).sum()));
        double room = Math.sqrt(Math.abs(1 - perp.hadamard(perp).sum()));
        double side = Math.signum(e1.hadamard(u).sum() - e2.hadamard(u).sum());
        return List.of(perp.plus(u.scale(side * room)), perp.minus(u.scale(side * room)));
    }
}
