// Inputs are taken out of the list of the caller.
// Fails: leavesItsArgumentsAlone
final class RnnForward {
    static List<Matrix> forward(List<Matrix> x, Matrix a0, BinaryOperator<Matrix> step) {
        List<Matrix> states = new ArrayList<>();
        Matrix a = a0;
        while (!x.isEmpty()) {
            a = step.apply(x.remove(0), a);
            states.add(a);
        }
        return states;
    }
}
