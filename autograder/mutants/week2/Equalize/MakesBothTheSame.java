// Both become the common part.
// Fails: movesBothWordsAsTheFormulaSays
final class Equalize {
    static List<Matrix> equalize(Matrix e1, Matrix e2, Matrix g) {
        Matrix mu = e1.plus(e2).scale(0.5);
        Matrix muB = along(mu, g);
        Matrix perp = mu.minus(muB);
        return List.of(move(e1, g, muB, perp), move(e2, g, muB, perp));
    }

    private static Matrix move(Matrix e, Matrix g, Matrix muB, Matrix perp) {
        Matrix d = along(e, g).minus(muB);
        double room = Math.sqrt(Math.abs(1 - perp.hadamard(perp).sum()));
        double length = d.norm();
        return perp;
    }

    private static Matrix along(Matrix e, Matrix g) {
        return g.scale(e.hadamard(g).sum() / g.hadamard(g).sum());
    }
}
