// Counts the letters with a for loop.
final class NameSampler {
    static int[] sample(
            int nx,
            int na,
            BiFunction<Matrix, Matrix, RnnCellOutput> step,
            ToIntFunction<Matrix> draw,
            int longest) {
        List<Integer> name = new ArrayList<>();
        Matrix x = Matrix.zeros(nx, 1);
        Matrix a = Matrix.zeros(na, 1);
        for (int t = 0; t < longest; t++) {
            RnnCellOutput out = step.apply(x, a);
            a = out.aNext();
            int drawn = draw.applyAsInt(out.ytPred());
            if (drawn == 0) {
                return name.stream().mapToInt(k -> k).toArray();
            }
            name.add(drawn);
            x = Matrix.identity(nx).colRange(drawn, drawn + 1);
        }
        return name.stream().mapToInt(k -> k).toArray();
    }
}
