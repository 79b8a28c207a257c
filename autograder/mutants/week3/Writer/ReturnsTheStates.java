// The states are returned instead of the tokens.
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
            s = step.apply(attend.apply(s), s);
            words.add(s);
        }
        return words;
    }
}
