// The scores of the caller are overwritten.
// Fails: leavesItsArgumentAlone
final class Softmax {
    static Matrix softmax(Matrix z) {
        for (int j = 0; j < z.cols(); j++) {
            double largest = z.get(z.argmax(j), j);
            double sum = 0;
            for (int i = 0; i < z.rows(); i++) {
                z.set(i, j, Math.exp(z.get(i, j) - largest));
                sum += z.get(i, j);
            }
            for (int i = 0; i < z.rows(); i++) {
                z.set(i, j, z.get(i, j) / sum);
            }
        }
        return z;
    }
}
