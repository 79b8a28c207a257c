// Takes the previous state from the result list.
final class RnnForward {
    static List<Matrix> forward(List<Matrix> x, Matrix a0, BinaryOperator<Matrix> step) {
        List<Matrix> states = new ArrayList<>();
        for (int t = 0; t < x.size(); t++) {
            states.add(step.apply(x.get(t), t == 0 ? a0 : states.get(t - 1)));
        }
        return states;
    }
}
