// Collects all steps first, then adds them up.
final class RnnBackward {
    static RnnGradients backward(
            List<Matrix> da, BiFunction<Integer, Matrix, RnnCellGradients> stepBack) {
        RnnCellGradients[] steps = new RnnCellGradients[da.size()];
        for (int t = steps.length - 1; t >= 0; t--) {
            Matrix d = t + 1 < steps.length ? da.get(t).plus(steps[t + 1].daPrev()) : da.get(t);
            steps[t] = stepBack.apply(t, d);
        }
        Matrix dWaa = steps[0].dWaa();
        Matrix dWax = steps[0].dWax();
        Matrix dba = steps[0].dba();
        List<Matrix> dx = new ArrayList<>(List.of(steps[0].dxt()));
        for (int t = 1; t < steps.length; t++) {
            dWaa = dWaa.plus(steps[t].dWaa());
            dWax = dWax.plus(steps[t].dWax());
            dba = dba.plus(steps[t].dba());
            dx.add(steps[t].dxt());
        }
        return new RnnGradients(dx, steps[0].daPrev(), dWaa, dWax, dba);
    }
}
