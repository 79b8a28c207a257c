// Writes every symbol of the formula as a variable.
final class Equalize {
    static List<Matrix> equalize(Matrix e1, Matrix e2, Matrix g) {
        double g2 = g.transpose().times(g).get(0, 0);
        Matrix mu = e1.plus(e2).scale(0.5);
        Matrix muB = g.scale(g.transpose().times(mu).get(0, 0) / g2);
        Matrix muPerp = mu.minus(muB);
        List<Matrix> result = new ArrayList<>();
        for (Matrix e : List.of(e1, e2)) {
            Matrix eB = g.scale(g.transpose().times(e).get(0, 0) / g2);
            Matrix d = eB.minus(muB);
            double factor = Math.sqrt(Math.abs(1 - Math.pow(muPerp.norm(), 2))) / d.norm();
            result.add(d.scale(factor).plus(muPerp));
        }
        return result;
    }
}
