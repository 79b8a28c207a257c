// Collects states with a stream, then maps them.
final class Writer {
    static List<Matrix> write(
            int steps,
            Matrix s0,
            UnaryOperator<Matrix> attend,
            BinaryOperator<Matrix> step,
            UnaryOperator<Matrix> output) {
        return Stream.iterate(s0, s -> step.apply(attend.apply(s), s))
                .skip(1)
                .limit(steps)
                .map(output)
                .collect(Collectors.toList());
    }
}
