// Looks for every sample whether the clip covers it.
final class Mix {
    static double[] mix(double[] background, double[] clip, int at) {
        double[] mixed = new double[background.length];
        for (int t = 0; t < mixed.length; t++) {
            boolean covered = t >= at && t - at < clip.length;
            mixed[t] = covered ? Math.max(-1, Math.min(1, background[t] + clip[t - at])) : background[t];
        }
        return mixed;
    }
}
