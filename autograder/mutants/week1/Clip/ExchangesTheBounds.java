// Bounds are exchanged, so every entry becomes a bound.
// Fails: leavesSmallEntriesAsTheyAre
final class Clip {
    static RnnParameterGradients clip(RnnParameterGradients g, double limit) {
        return g.map(W -> W.map(v -> Math.min(-limit, Math.max(limit, v))));
    }
}
