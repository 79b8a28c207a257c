// The clip replaces the background.
// Fails: addsTheClipWhereItShouldBe
final class Mix {
    static double[] mix(double[] background, double[] clip, int at) {
        double[] mixed = background.clone();
        for (int k = 0; k < clip.length && at + k < mixed.length; k++) {
            mixed[at + k] = Math.max(-1, Math.min(1, clip[k]));
        }
        return mixed;
    }
}
