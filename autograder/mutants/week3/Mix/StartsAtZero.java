// The clip always starts at the beginning.
// Fails: addsTheClipWhereItShouldBe
final class Mix {
    static double[] mix(double[] background, double[] clip, int at) {
        double[] mixed = background.clone();
        for (int k = 0; k < clip.length && k < mixed.length; k++) {
            mixed[k] = Math.max(-1, Math.min(1, mixed[k] + clip[k]));
        }
        return mixed;
    }
}
