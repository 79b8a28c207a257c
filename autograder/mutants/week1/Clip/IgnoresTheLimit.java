// The limit is fixed at 5.
// Fails: usesTheGivenLimit
final class Clip {
    static RnnParameterGradients clip(RnnParameterGradients g, double limit) {
        return g.map(W -> W.map(v -> Math.max(-5, Math.min(5, v))));
    }
}
