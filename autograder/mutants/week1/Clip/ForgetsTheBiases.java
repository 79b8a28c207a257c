// Only the three weights are clipped.
// Fails: cutsLargeEntriesOnBothSides
final class Clip {
    static RnnParameterGradients clip(RnnParameterGradients g, double limit) {
        UnaryOperator<Matrix> cut = W -> W.map(v -> Math.max(-limit, Math.min(limit, v)));
        return new RnnParameterGradients(
                cut.apply(g.dWaa()), cut.apply(g.dWax()), cut.apply(g.dWya()), g.dba(), g.dby());
    }
}
