// Only the first pair is used.
// Fails: averagesTheDifferences
final class BiasDirection {
    static Matrix direction(List<Matrix> first, List<Matrix> second) {
        Matrix sum = Matrix.zeros(first.get(0).rows(), 1);
        for (int k = 0; k < 1; k++) {
            Matrix d = first.get(k).minus(second.get(k));
            sum = sum.plus(d);
        }
        return sum.scale(1 / sum.norm());
    }
}
