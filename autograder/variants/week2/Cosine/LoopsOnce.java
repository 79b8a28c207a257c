// Collects three sums in one loop.
final class Cosine {
    static double cosine(Matrix u, Matrix v) {
        double uv = 0;
        double uu = 0;
        double vv = 0;
        for (int i = 0; i < u.rows(); i++) {
            uv += u.get(i, 0) * v.get(i, 0);
            uu += u.get(i, 0) * u.get(i, 0);
            vv += v.get(i, 0) * v.get(i, 0);
        }
        return uu * vv == 0 ? 0 : uv / Math.sqrt(uu * vv);
    }
}
