// Fills an array and cuts it.
final class NameSampler {
    static int[] sample(
            int nx,
            int na,
            BiFunction<Matrix, Matrix, RnnCellOutput> step,
            ToIntFunction<Matrix> draw,
            int longest) {
        int[] name = new int[longest];
        int count = 0;
        RnnCellOutput out = step.apply(Matrix.zeros(nx, 1), Matrix.zeros(na, 1));
        int letter = draw.applyAsInt(out.ytPred());
        while (letter != 0 && count < longest) {
            name[count++] = letter;
            if (count == longest) {
                break;
            }
            Matrix x = Matrix.zeros(nx, 1);
            x.set(letter, 0, 1);
            out = step.apply(x, out.aNext());
            letter = draw.applyAsInt(out.ytPred());
        }
        return Arrays.copyOf(name, count);
    }
}
