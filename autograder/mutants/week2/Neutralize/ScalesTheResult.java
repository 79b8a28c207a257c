// The result is scaled to length 1.
// Fails: changesNothingTheSecondTime
final class Neutralize {
    static Matrix neutralize(Matrix e, Matrix g) {
        Matrix n = e.minus(g.scale(e.hadamard(g).sum() / g.hadamard(g).sum()));
        return n.scale(1 / n.norm());
    }
}
