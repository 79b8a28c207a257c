// The mean is not scaled to length 1.
// Fails: hasLengthOne
final class BiasDirection {
    static Matrix direction(List<Matrix> first, List<Matrix> second) {
        Matrix sum = Matrix.zeros(first.get(0).rows(), 1);
        for (int k = 0; k < first.size(); k++) {
            Matrix d = first.get(k).minus(second.get(k));
            sum = sum.plus(d);
        }
        return sum.scale(1.0 / first.size());
    }
}
