// Scales u and takes one share after the other away.
final class Draw {
    static int draw(Matrix y, double temperature, double u) {
        Matrix powers = y.map(v -> Math.pow(v, 1 / temperature));
        double left = u * powers.sum();
        int i = 0;
        while (i < y.rows() - 1 && left >= powers.get(i, 0)) {
            left -= powers.get(i, 0);
            i++;
        }
        return i;
    }
}
