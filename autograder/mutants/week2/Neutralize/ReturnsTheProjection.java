// The part along the direction is returned.
// Fails: takesAwayThePartAlongTheDirection
final class Neutralize {
    static Matrix neutralize(Matrix e, Matrix g) {
        return g.scale(e.hadamard(g).sum() / g.hadamard(g).sum());
    }
}
