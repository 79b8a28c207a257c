// The end mark is added to the name.
// Fails: endsBeforeTheEndMark
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
        while (name.size() < longest) {
            RnnCellOutput out = step.apply(x, a);
            int letter = draw.applyAsInt(out.ytPred());
            name.add(letter);
            if (letter == 0) {
                break;
            }
            x = Matrix.build(nx, 1, (i, j) -> i == letter ? 1 : 0);
            a = out.aNext();
        }
        return name.stream().mapToInt(Integer::intValue).toArray();
    }
}
