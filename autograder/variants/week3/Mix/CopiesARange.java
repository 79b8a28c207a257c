// Copies first and limits the end of the loop.
final class Mix {
    static double[] mix(double[] background, double[] clip, int at) {
        double[] mixed = Arrays.copyOf(background, background.length);
        int end = Math.min(background.length, at + clip.length);
        for (int t = at; t < end; t++) {
            double sum = background[t] + clip[t - at];
            mixed[t] = sum > 1 ? 1 : sum < -1 ? -1 : sum;
        }
        return mixed;
    }
}
