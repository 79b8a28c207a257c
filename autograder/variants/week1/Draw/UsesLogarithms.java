// Divides logarithms by the temperature and applies softmax.
final class Draw {
    static int draw(Matrix y, double temperature, double u) {
        Matrix p = Activations.softmax(y.map(Math::log).scale(1 / temperature));
        double sum = 0;
        int last = 0;
        for (int i = 0; i < p.rows(); i++) {
            sum += p.get(i, 0);
            last = i;
            if (sum > u) {
                break;
            }
        }
        return last;
    }
}
