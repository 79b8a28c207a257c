// The given first state is ignored.
// Fails: startsFromTheGivenState
final class RnnForward {
    static List<Matrix> forward(List<Matrix> x, Matrix a0, BinaryOperator<Matrix> step) {
        List<Matrix> states = new ArrayList<>();
        Matrix a = Matrix.zeros(a0.rows(), a0.cols());
        for (Matrix xt : x) {
            a = step.apply(xt, a);
            states.add(a);
        }
        return states;
    }
}
