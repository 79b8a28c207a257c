package org.seqlab.checks.week3;

import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;

@Exercise(
        id = "3-6",
        title = "Lay a word over the background",
        contract = Mix.class,
        notebook = "week3/2-trigger-word-detection")
final class MixChecks {
    private static double[] sound(Inputs in, int n, double loudest) {
        double[] samples = new double[n];
        for (int k = 0; k < n; k++) {
            samples[k] = in.real(-loudest, loudest);
        }
        return samples;
    }

    private static double[] right(double[] background, double[] clip, int at, double loudest) {
        double[] mixed = background.clone();
        for (int k = 0; k < clip.length && at + k < mixed.length; k++) {
            mixed[at + k] = Math.max(-loudest, Math.min(loudest, mixed[at + k] + clip[k]));
        }
        return mixed;
    }

    @Check(points = 2, order = 1, visible = true)
    void addsTheClipWhereItShouldBe(Mix yours, Inputs in) {
        double[] background = sound(in, 20, 0.3);
        double[] clip = sound(in, 5, 0.5);
        double[] replaced = background.clone();
        System.arraycopy(clip, 0, replaced, 7, 5);
        Expect.that("A clip of 5 samples at place 7 of 20.")
                .ifYours(replaced, "The background is gone under the clip: add, do not replace.")
                .ifYours(right(background, clip, 0, 1), "The clip starts at the place given.")
                .close(
                        "the mix",
                        right(background, clip, 7, 1),
                        () -> yours.mix(background, clip, 7));
    }

    @Check(points = 1, order = 2, visible = true)
    void cutsWhatIsTooLoud(Mix yours, Inputs in) {
        double[] background = sound(in, 9, 1);
        double[] clip = sound(in, 9, 1);
        background[3] = 0.8;
        clip[3] = 0.7;
        background[4] = -0.9;
        clip[4] = -0.6;
        Expect.that("Sums reach from -2 to 2.")
                .ifYours(right(background, clip, 0, 9), "A sample stays between -1 and 1.")
                .close(
                        "the mix",
                        right(background, clip, 0, 1),
                        () -> yours.mix(background, clip, 0));
    }

    @Check(points = 1, order = 3)
    void dropsWhatReachesBeyondTheEnd(Mix yours, Inputs in) {
        double[] background = sound(in, 10, 0.4);
        double[] clip = sound(in, 6, 0.4);
        Expect.that("A clip of 6 samples at place 7 of 10.")
                .close(
                        "the mix",
                        right(background, clip, 7, 1),
                        () -> yours.mix(background, clip, 7));
    }

    @Check(points = 1, order = 4, needs = "addsTheClipWhereItShouldBe")
    void leavesItsArgumentsAlone(Mix yours, Inputs in) {
        double[] background = sound(in, 10, 0.4);
        double[] clip = sound(in, 3, 0.4);
        Expect.that("After the call both sounds should be what they were.")
                .leavesArgumentsAlone(yours, () -> yours.mix(background, clip, 2));
    }
}
