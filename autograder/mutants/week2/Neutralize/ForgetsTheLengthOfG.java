// The direction is taken to have length 1.
// Fails: takesAwayThePartAlongTheDirection
final class Neutralize {
    static Matrix neutralize(Matrix e, Matrix g) {
        return e.minus(g.scale(e.hadamard(g).sum()));
    }
}
