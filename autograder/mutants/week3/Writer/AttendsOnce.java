// The same context is used for every token.
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
        Matrix context = attend.apply(s0);
        for (int t = 0; t < steps; t++) {
            s = step.apply(context, s);
            words.add(output.apply(s));
        }
        return words;
    }
}
