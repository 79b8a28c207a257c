// The length of the direction is not squared.
// Fails: takesAwayThePartAlongTheDirection
final class Neutralize {
    static Matrix neutralize(Matrix e, Matrix g) {
        return e.minus(g.scale(e.hadamard(g).sum() / g.norm()));
    }
}
