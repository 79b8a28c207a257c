// Scales g to length 1 first.
final class Neutralize {
    static Matrix neutralize(Matrix e, Matrix g) {
        Matrix u = g.scale(1 / g.norm());
        return e.minus(u.times(u.transpose().times(e)));
    }
}
