// The background is changed in place.
// Fails: leavesItsArgumentsAlone
final class Mix {
    static double[] mix(double[] background, double[] clip, int at) {
        double[] mixed = background;
        for (int k = 0; k < clip.length && at + k < mixed.length; k++) {
            mixed[at + k] = Math.max(-1, Math.min(1, mixed[at + k] + clip[k]));
        }
        return mixed;
    }
}
