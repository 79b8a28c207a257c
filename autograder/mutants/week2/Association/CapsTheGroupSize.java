// Means divide by the size of the smallest example.
// Fails: copesWithGroupsOfDifferentSizes
final class Association {
    static double effect(
            List<Matrix> X,
            List<Matrix> Y,
            List<Matrix> A,
            List<Matrix> B,
            ToDoubleBiFunction<Matrix, Matrix> cosine) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (Matrix w : X) {
            x.add(difference(w, A, B, cosine));
        }
        for (Matrix w : Y) {
            y.add(difference(w, A, B, cosine));
        }
        List<Double> all = new ArrayList<>(x);
        all.addAll(y);
        double mean = mean(all);
        double squares = 0;
        for (double v : all) {
            squares += (v - mean) * (v - mean);
        }
        return (mean(x) - mean(y)) / Math.sqrt(squares / (all.size() - 1));
    }

    private static double difference(
            Matrix w, List<Matrix> A, List<Matrix> B, ToDoubleBiFunction<Matrix, Matrix> cosine) {
        return mean(similarities(w, A, cosine)) - mean(similarities(w, B, cosine));
    }

    private static List<Double> similarities(
            Matrix w, List<Matrix> group, ToDoubleBiFunction<Matrix, Matrix> cosine) {
        List<Double> result = new ArrayList<>();
        for (Matrix v : group) {
            result.add(cosine.applyAsDouble(w, v));
        }
        return result;
    }

    private static double mean(List<Double> values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / Math.min(3, values.size());
    }
}
