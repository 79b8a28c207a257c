// Scales all gradients with map, then subtracts.
final class TrainStep {
    static RnnParameters step(
            int[] letters,
            RnnParameters p,
            double rate,
            BiFunction<List<Matrix>, RnnParameters, RnnOutput> forward,
            BiFunction<List<Matrix>, RnnOutput, RnnParameterGradients> backward) {
        Matrix eye = Matrix.identity(p.inputSize());
        LinkedList<Matrix> y = new LinkedList<>();
        for (int letter : letters) {
            y.add(eye.colRange(letter, letter + 1));
        }
        LinkedList<Matrix> x = new LinkedList<>(y);
        x.addFirst(Matrix.zeros(p.inputSize(), 1));
        y.addLast(eye.colRange(0, 1));
        RnnOutput out = forward.apply(x, p);
        List<Matrix> dz = new ArrayList<>();
        for (int t = 0; t < y.size(); t++) {
            dz.add(out.yPred().get(t).minus(y.get(t)));
        }
        RnnParameterGradients g = backward.apply(dz, out).map(d -> d.scale(-rate));
        return new RnnParameters(
                p.Waa().plus(g.dWaa()), p.Wax().plus(g.dWax()), p.Wya().plus(g.dWya()),
                p.ba().plus(g.dba()), p.by().plus(g.dby()));
    }
}
