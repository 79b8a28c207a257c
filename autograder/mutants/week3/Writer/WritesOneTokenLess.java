// Off by one in time.
// Fails: writesAsManyTokensAsAsked
final class Writer {
    static List<Matrix> write(
            int steps,
            Matrix s0,
            UnaryOperator<Matrix> attend,
            BinaryOperator<Matrix> step,
            UnaryOperator<Matrix> output) {
        List<Matrix> words = new ArrayList<>();
        Matrix s = s0;
        for (int t = 1; t < steps; t++) {
            s = step.apply(attend.apply(s), s);
            words.add(output.apply(s));
        }
        return words;
    }
}
