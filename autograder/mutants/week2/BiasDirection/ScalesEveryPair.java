// Every difference is scaled to length 1 before the mean.
// Fails: weighsEveryPairByItsOwnLength
final class BiasDirection {
    static Matrix direction(List<Matrix> first, List<Matrix> second) {
        Matrix sum = Matrix.zeros(first.get(0).rows(), 1);
        for (int k = 0; k < first.size(); k++) {
            Matrix d = first.get(k).minus(second.get(k)).scale(1 / first.get(k).minus(second.get(k)).norm());
            sum = sum.plus(d);
        }
        return sum.scale(1 / sum.norm());
    }
}
