// Every temperature acts like 1.
// Fails: sharpensWhenItIsColdAndFlattensWhenItIsHot
final class Draw {
    static int draw(Matrix y, double temperature, double u) {
        double total = 0;
        for (int i = 0; i < y.rows(); i++) {
            total += y.get(i, 0);
        }
        double sum = 0;
        for (int i = 0; i < y.rows(); i++) {
            sum += y.get(i, 0) / total;
            if (u < sum) {
                return i;
            }
        }
        return y.rows() - 1;
    }
}
