// The power is the temperature instead of one over it.
// Fails: sharpensWhenItIsColdAndFlattensWhenItIsHot
final class Draw {
    static int draw(Matrix y, double temperature, double u) {
        double total = 0;
        for (int i = 0; i < y.rows(); i++) {
            total += Math.pow(y.get(i, 0), temperature);
        }
        double sum = 0;
        for (int i = 0; i < y.rows(); i++) {
            sum += Math.pow(y.get(i, 0), temperature) / total;
            if (u < sum) {
                return i;
            }
        }
        return y.rows() - 1;
    }
}
