package org.seqlab.grade.report;

/**
 * Whether a student sees now what became of the hidden checks. The teacher always does.
 *
 * @param shown whether the feedback shows it
 * @param why what the student reads instead; empty if it is shown
 */
public record Reveal(boolean shown, String why) {
    /** Everything is shown. */
    public static final Reveal SHOWN = new Reveal(true, "");

    /**
     * Hides.
     *
     * @param why a sentence that says why and until when
     * @return nothing about hidden checks is shown
     */
    public static Reveal hidden(String why) {
        return new Reveal(false, why);
    }
}
