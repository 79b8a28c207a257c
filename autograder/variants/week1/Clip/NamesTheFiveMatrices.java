// Clips one matrix after the other with a method of its own.
final class Clip {
    static RnnParameterGradients clip(RnnParameterGradients g, double limit) {
        return new RnnParameterGradients(
                cut(g.dWaa(), limit), cut(g.dWax(), limit), cut(g.dWya(), limit),
                cut(g.dba(), limit), cut(g.dby(), limit));
    }

    private static Matrix cut(Matrix W, double limit) {
        return Matrix.build(W.rows(), W.cols(), (i, j) -> {
            double v = W.get(i, j);
            return v > limit ? limit : v < -limit ? -limit : v;
        });
    }
}
