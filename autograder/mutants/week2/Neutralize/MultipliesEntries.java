// The product of entries is not summed up.
// Fails: takesAwayThePartAlongTheDirection
final class Neutralize {
    static Matrix neutralize(Matrix e, Matrix g) {
        return e.minus(e.hadamard(g).hadamard(g).scale(1 / g.hadamard(g).sum()));
    }
}
