// Large negative numbers are left.
// Fails: cutsLargeEntriesOnBothSides
final class Clip {
    static RnnParameterGradients clip(RnnParameterGradients g, double limit) {
        return g.map(W -> W.map(v -> Math.min(limit, v)));
    }
}
