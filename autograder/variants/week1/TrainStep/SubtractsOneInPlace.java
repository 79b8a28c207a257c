// Subtracts 1 at the right letter of a copy.
final class TrainStep {
    static RnnParameters step(
            int[] letters,
            RnnParameters p,
            double rate,
            BiFunction<List<Matrix>, RnnParameters, RnnOutput> forward,
            BiFunction<List<Matrix>, RnnOutput, RnnParameterGradients> backward) {
        int nx = p.inputSize();
        int n = letters.length;
        List<Matrix> x = new ArrayList<>(List.of(Matrix.zeros(nx, 1)));
        for (int letter : letters) {
            Matrix column = Matrix.zeros(nx, 1);
            column.set(letter, 0, 1);
            x.add(column);
        }
        RnnOutput out = forward.apply(x, p);
        List<Matrix> dz = new ArrayList<>();
        for (int t = 0; t <= n; t++) {
            Matrix error = out.yPred().get(t).copy();
            int next = t == n ? 0 : letters[t];
            error.set(next, 0, error.get(next, 0) - 1);
            dz.add(error);
        }
        RnnParameterGradients g = backward.apply(dz, out);
        return new RnnParameters(
                p.Waa().minus(g.dWaa().scale(rate)), p.Wax().minus(g.dWax().scale(rate)),
                p.Wya().minus(g.dWya().scale(rate)), p.ba().minus(g.dba().scale(rate)),
                p.by().minus(g.dby().scale(rate)));
    }
}
