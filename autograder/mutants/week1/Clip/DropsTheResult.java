// The result of map is not used.
// Fails: cutsLargeEntriesOnBothSides
final class Clip {
    static RnnParameterGradients clip(RnnParameterGradients g, double limit) {
        g.map(W -> W.map(v -> Math.max(-limit, Math.min(limit, v))));
        return g;
    }
}
