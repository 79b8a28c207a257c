// Fills an array and wraps it.
final class RnnForward {
    static List<Matrix> forward(List<Matrix> x, Matrix a0, BinaryOperator<Matrix> step) {
        Matrix[] states = new Matrix[x.size()];
        Matrix a = a0;
        for (int t = 0; t < states.length; t++) {
            a = step.apply(x.get(t), a);
            states[t] = a;
        }
        return List.of(states);
    }
}
