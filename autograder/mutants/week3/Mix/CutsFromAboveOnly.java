// Samples below -1 are left.
// Fails: cutsWhatIsTooLoud
final class Mix {
    static double[] mix(double[] background, double[] clip, int at) {
        double[] mixed = background.clone();
        for (int k = 0; k < clip.length && at + k < mixed.length; k++) {
            mixed[at + k] = Math.min(1, mixed[at + k] + clip[k]);
        }
        return mixed;
    }
}
