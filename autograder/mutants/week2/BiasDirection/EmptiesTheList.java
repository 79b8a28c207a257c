// Words are taken out of the list of the caller.
// Fails: leavesItsArgumentsAlone
final class BiasDirection {
    static Matrix direction(List<Matrix> first, List<Matrix> second) {
        Matrix sum = first.remove(0).minus(second.get(0));
        for (int k = 1; k < second.size(); k++) {
            sum = sum.plus(first.remove(0)).minus(second.get(k));
        }
        return sum.scale(1 / sum.norm());
    }
}
