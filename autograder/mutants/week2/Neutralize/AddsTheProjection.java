// The part is added instead of taken away.
// Fails: leavesNothingAlongTheDirection
final class Neutralize {
    static Matrix neutralize(Matrix e, Matrix g) {
        return e.plus(g.scale(e.hadamard(g).sum() / g.hadamard(g).sum()));
    }
}
