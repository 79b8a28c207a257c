// exp(z - log sum exp z), with the largest score taken out of the sum.
final class Softmax {
    static Matrix softmax(Matrix z) {
        Matrix y = z.copy();
        for (int j = 0; j < z.cols(); j++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < z.rows(); i++) {
                largest = Math.max(largest, z.get(i, j));
            }
            double sum = 0;
            for (int i = 0; i < z.rows(); i++) {
                sum += Math.exp(z.get(i, j) - largest);
            }
            double log = largest + Math.log(sum);
            for (int i = 0; i < z.rows(); i++) {
                y.set(i, j, Math.exp(z.get(i, j) - log));
            }
        }
        return y;
    }
}
