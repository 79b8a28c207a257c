// Off by one: the last input is not read.
// Fails: returnsOneStateForEachInput
final class RnnForward {
    static List<Matrix> forward(List<Matrix> x, Matrix a0, BinaryOperator<Matrix> step) {
        List<Matrix> states = new ArrayList<>();
        Matrix a = a0;
        for (int t = 0; t < x.size() - 1; t++) {
            a = step.apply(x.get(t), a);
            states.add(a);
        }
        return states;
    }
}
