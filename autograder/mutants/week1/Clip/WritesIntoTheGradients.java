// Entries of the caller are overwritten.
// Fails: leavesItsArgumentsAlone
final class Clip {
    static RnnParameterGradients clip(RnnParameterGradients g, double limit) {
        for (Matrix W : List.of(g.dWaa(), g.dWax(), g.dWya(), g.dba(), g.dby())) {
            for (int i = 0; i < W.rows(); i++) {
                for (int j = 0; j < W.cols(); j++) {
                    W.set(i, j, Math.max(-limit, Math.min(limit, W.get(i, j))));
                }
            }
        }
        return g;
    }
}
