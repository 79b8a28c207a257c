// The output bias is not updated.
// Fails: stepsAgainstTheGradient
final class TrainStep {
    static RnnParameters step(
            int[] letters,
            RnnParameters p,
            double rate,
            BiFunction<List<Matrix>, RnnParameters, RnnOutput> forward,
            BiFunction<List<Matrix>, RnnOutput, RnnParameterGradients> backward) {
        int nx = p.Wax().cols();
        List<Matrix> x = new ArrayList<>();
        x.add(Matrix.zeros(nx, 1));
        for (int letter : letters) {
            x.add(oneHot(letter, nx));
        }
        RnnOutput out = forward.apply(x, p);
        List<Matrix> dz = new ArrayList<>();
        for (int t = 0; t < x.size(); t++) {
            int next = t < letters.length ? letters[t] : 0;
            dz.add(out.yPred().get(t).minus(oneHot(next, nx)));
        }
        RnnParameterGradients g = backward.apply(dz, out);
        return new RnnParameters(
                p.Waa().plus(g.dWaa().scale(-rate)),
                p.Wax().plus(g.dWax().scale(-rate)),
                p.Wya().plus(g.dWya().scale(-rate)),
                p.ba().plus(g.dba().scale(-rate)),
                p.by());
    }

    private static Matrix oneHot(int letter, int nx) {
        return Matrix.build(nx, 1, (i, j) -> i == letter ? 1 : 0);
    }
}
