// Takes the mean of each list, then the difference.
final class BiasDirection {
    static Matrix direction(List<Matrix> first, List<Matrix> second) {
        Matrix d = mean(first).minus(mean(second));
        return d.scale(1 / d.norm());
    }

    private static Matrix mean(List<Matrix> words) {
        Matrix sum = words.get(0);
        for (Matrix word : words.subList(1, words.size())) {
            sum = sum.plus(word);
        }
        return sum.scale(1.0 / words.size());
    }
}
