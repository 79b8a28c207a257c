// Computes with loops.
final class Neutralize {
    static Matrix neutralize(Matrix e, Matrix g) {
        double eg = 0;
        double gg = 0;
        for (int i = 0; i < e.rows(); i++) {
            eg += e.get(i, 0) * g.get(i, 0);
            gg += g.get(i, 0) * g.get(i, 0);
        }
        double s = eg / gg;
        return Matrix.build(e.rows(), 1, (i, j) -> e.get(i, 0) - s * g.get(i, 0));
    }
}
