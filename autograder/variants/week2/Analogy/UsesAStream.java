// Lets a stream find the largest.
final class Analogy {
    static int complete(
            Matrix E, int a, int b, int c, ToDoubleBiFunction<Matrix, Matrix> cosine) {
        Matrix target = E.col(b).plus(E.col(c)).minus(E.col(a));
        return IntStream.range(0, E.cols())
                .filter(w -> w != a && w != b && w != c)
                .boxed()
                .max(Comparator.comparingDouble(w -> cosine.applyAsDouble(E.col(w), target)))
                .get();
    }
}
