// A clip near the end runs out of the array.
// Fails: dropsWhatReachesBeyondTheEnd
final class Mix {
    static double[] mix(double[] background, double[] clip, int at) {
        double[] mixed = background.clone();
        for (int k = 0; k < clip.length; k++) {
            mixed[at + k] = Math.max(-1, Math.min(1, mixed[at + k] + clip[k]));
        }
        return mixed;
    }
}
