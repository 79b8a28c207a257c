// Cuts the size and keeps the sign.
final class Clip {
    static RnnParameterGradients clip(RnnParameterGradients g, double limit) {
        return g.map(W -> W.map(v -> Math.signum(v) * Math.min(limit, Math.abs(v))));
    }
}
