// The sum is halved to stay within limits.
// Fails: addsTheClipWhereItShouldBe
final class Mix {
    static double[] mix(double[] background, double[] clip, int at) {
        double[] mixed = background.clone();
        for (int k = 0; k < clip.length && at + k < mixed.length; k++) {
            mixed[at + k] = (mixed[at + k] + clip[k]) / 2;
        }
        return mixed;
    }
}
