// The whole matrix is scaled instead of each entry.
// Fails: cutsLargeEntriesOnBothSides
final class Clip {
    static RnnParameterGradients clip(RnnParameterGradients g, double limit) {
        return g.map(W -> W.scale(Math.min(1, limit / W.norm())));
    }
}
