// Each state is put in front of the earlier ones.
// Fails: listsTheStatesInOrderOfTime
final class RnnForward {
    static List<Matrix> forward(List<Matrix> x, Matrix a0, BinaryOperator<Matrix> step) {
        LinkedList<Matrix> states = new LinkedList<>();
        Matrix a = a0;
        for (Matrix xt : x) {
            a = step.apply(xt, a);
            states.addFirst(a);
        }
        return states;
    }
}
