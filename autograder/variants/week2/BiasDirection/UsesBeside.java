// Puts all differences beside each other and adds the columns.
final class BiasDirection {
    static Matrix direction(List<Matrix> first, List<Matrix> second) {
        Matrix[] d = new Matrix[first.size()];
        Arrays.setAll(d, k -> first.get(k).minus(second.get(k)));
        Matrix sum = Matrix.beside(d).sumOfColumns();
        return sum.map(v -> v / Math.sqrt(sum.hadamard(sum).sum()));
    }
}
