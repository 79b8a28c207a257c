// The first state is taken for a result.
// Fails: returnsOneStateForEachInput
final class RnnForward {
    static List<Matrix> forward(List<Matrix> x, Matrix a0, BinaryOperator<Matrix> step) {
        List<Matrix> states = new ArrayList<>();
        states.add(a0);
        for (Matrix xt : x) {
            states.add(step.apply(xt, states.get(states.size() - 1)));
        }
        return states;
    }
}
