package org.seqlab.checks.week3;

import java.util.List;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;

@Exercise(
        id = "3-9",
        title = "An honest score",
        contract = EventF1.class,
        notebook = "week3/2-trigger-word-detection")
final class EventF1Checks {
    @Check(points = 1, order = 1, visible = true)
    void isOneWhenEveryWordIsAnswered(EventF1 yours, Inputs in) {
        int t = in.integer(10, 50);
        Expect.that("Two words, each answered 3 steps later.")
                .close("F1", 1.0, () -> yours.f1(List.of(t + 3, t + 103), List.of(t, t + 100), 5));
        Expect.that("Two words, and a chime for neither.")
                .holds(
                        "F1 should be less than 1.",
                        () -> yours.f1(List.of(t + 50), List.of(t, t + 100), 5),
                        found -> found < 1);
    }

    @Check(points = 2, order = 2, visible = true)
    void countsFalseAlarmsAndMisses(EventF1 yours, Inputs in) {
        int t = in.integer(10, 50);
        List<Integer> words = List.of(t, t + 100, t + 200);
        List<Integer> chimes = List.of(t + 2, t + 50);
        Expect.that("Three words; one chime is right, one comes without a word.")
                .ifYours(0.5, "That is the precision: words without a chime count too.")
                .ifYours(1.0 / 3, "That is the recall: false alarms count too.")
                .close("F1", 0.4, () -> yours.f1(chimes, words, 5));
    }

    @Check(points = 1, order = 3, visible = true)
    void countsOneChimeForEachWord(EventF1 yours, Inputs in) {
        int t = in.integer(10, 50);
        Expect.that("One word, two chimes inside its window.")
                .likely("A word can be answered once: the second chime is a false alarm.")
                .close("F1", 2.0 / 3, () -> yours.f1(List.of(t + 1, t + 4), List.of(t), 5));
    }

    @Check(points = 1, order = 4)
    void respectsTheWindow(EventF1 yours, Inputs in) {
        int t = in.integer(10, 50);
        Expect.that("The chime comes with the word and on the last step of the window.")
                .close("F1", 1.0, () -> yours.f1(List.of(t, t + 55), List.of(t, t + 50), 5));
        Expect.that("One chime comes a step before its word, one a step after the window.")
                .close("F1", 0.0, () -> yours.f1(List.of(t - 1, t + 56), List.of(t, t + 50), 5));
    }

    @Check(points = 1, order = 5)
    void copesWithEmptyLists(EventF1 yours, Inputs in) {
        int t = in.integer(10, 50);
        Expect.that("No words and no chimes: nothing is wrong.")
                .close("F1", 1.0, () -> yours.f1(List.of(), List.of(), 5));
        Expect.that("A word and no chime.")
                .close("F1", 0.0, () -> yours.f1(List.of(), List.of(t), 5));
        Expect.that("A chime and no word.")
                .close("F1", 0.0, () -> yours.f1(List.of(t), List.of(), 5));
    }
}
