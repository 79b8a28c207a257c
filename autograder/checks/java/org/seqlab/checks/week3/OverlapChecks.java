package org.seqlab.checks.week3;

import java.util.List;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;

@Exercise(
        id = "3-5",
        title = "Is the place taken?",
        contract = Overlap.class,
        notebook = "week3/2-trigger-word-detection")
final class OverlapChecks {
    @Check(points = 1, order = 1, visible = true)
    void seesPartialOverlapsOnBothSides(Overlap yours, Inputs in) {
        int s = in.integer(2000, 4000);
        List<int[]> taken = List.of(new int[] {s, s + 500});
        Expect.that("The new stretch begins before the taken one and ends inside it.")
                .close("the answer", true, () -> yours.overlaps(s - 100, s + 200, taken));
        Expect.that("The new stretch begins inside the taken one and ends after it.")
                .close("the answer", true, () -> yours.overlaps(s + 200, s + 900, taken));
        Expect.that("The new stretch lies before the taken one.")
                .close("the answer", false, () -> yours.overlaps(s - 900, s - 300, taken));
        Expect.that("The new stretch lies after the taken one.")
                .close("the answer", false, () -> yours.overlaps(s + 700, s + 900, taken));
    }

    @Check(points = 1, order = 2, visible = true)
    void seesOneInsideTheOther(Overlap yours, Inputs in) {
        int s = in.integer(2000, 4000);
        List<int[]> taken = List.of(new int[] {s, s + 500});
        Expect.that("The new stretch lies inside the taken one.")
                .close("the answer", true, () -> yours.overlaps(s + 100, s + 200, taken));
        Expect.that("The taken stretch lies inside the new one.")
                .likely("Neither end of the new stretch lies inside the taken one here.")
                .close("the answer", true, () -> yours.overlaps(s - 100, s + 900, taken));
        Expect.that("The new stretch is far away from the taken one.")
                .close("the answer", false, () -> yours.overlaps(s + 5000, s + 5100, taken));
    }

    @Check(points = 1, order = 3, visible = true)
    void countsBothEndsIn(Overlap yours, Inputs in) {
        int s = in.integer(2000, 4000);
        List<int[]> taken = List.of(new int[] {s, s + 500});
        Expect.that("The new stretch ends on the first millisecond of the taken one.")
                .close("the answer", true, () -> yours.overlaps(s - 100, s, taken));
        Expect.that("The new stretch begins on the last millisecond of the taken one.")
                .close("the answer", true, () -> yours.overlaps(s + 500, s + 600, taken));
        Expect.that("The new stretch ends one millisecond before the taken one.")
                .close("the answer", false, () -> yours.overlaps(s - 100, s - 1, taken));
        Expect.that("The new stretch begins one millisecond after the last of the taken one.")
                .close("the answer", false, () -> yours.overlaps(s + 501, s + 600, taken));
    }

    @Check(points = 1, order = 4)
    void looksAtAllAndCopesWithNone(Overlap yours, Inputs in) {
        int s = in.integer(2000, 4000);
        List<int[]> three =
                List.of(new int[] {0, 90}, new int[] {s, s + 50}, new int[] {9000, 9100});
        Expect.that("Of three taken stretches the second overlaps.")
                .close("the answer", true, () -> yours.overlaps(s - 5, s + 5, three));
        Expect.that("Of three taken stretches none overlaps.")
                .close("the answer", false, () -> yours.overlaps(s + 60, s + 90, three));
        Expect.that("Nothing is taken.")
                .close("the answer", false, () -> yours.overlaps(0, 9, List.of()));
    }
}
