// The token comes from the state before the step.
// Fails: attendsStepsAndWritesInTurn
final class Writer {
    static List<Matrix> write(
            int steps,
            Matrix s0,
            UnaryOperator<Matrix> attend,
            BinaryOperator<Matrix> step,
            UnaryOperator<Matrix> output) {
        List<Matrix> words = new ArrayList<>();
        Matrix s = s0;
        for (int t = 0; t < steps; t++) {
            words.add(output.apply(s));
            s = step.apply(attend.apply(s), s);
        }
        return words;
    }
}
