// The context belongs to the state after an extra step.
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
        Matrix context = attend.apply(s);
        for (int t = 0; t < steps; t++) {
            s = step.apply(context, s);
            context = attend.apply(step.apply(context, s));
            words.add(output.apply(s));
        }
        return words;
    }
}
