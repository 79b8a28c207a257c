// Fills an array.
final class Writer {
    static List<Matrix> write(
            int steps,
            Matrix s0,
            UnaryOperator<Matrix> attend,
            BinaryOperator<Matrix> step,
            UnaryOperator<Matrix> output) {
        Matrix[] words = new Matrix[steps];
        Matrix s = s0;
        for (int t = 0; t < steps; t++) {
            Matrix context = attend.apply(s);
            s = step.apply(context, s);
            words[t] = output.apply(s);
        }
        return List.of(words);
    }
}
