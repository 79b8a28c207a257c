package org.seqlab.grade.audit;

/**
 * An answer whose verdict is known.
 *
 * @param kind what it is
 * @param exercise id of the exercise
 * @param name what it is called
 * @param source the text of the cell
 * @param fails the check that a mutant must fail; empty for what passes or fails everywhere
 */
public record Specimen(Kind kind, String exercise, String name, String source, String fails) {
    /** What an answer is to the audit. */
    public enum Kind {
        /** The solution in the notebook's source: must pass. */
        REFERENCE,
        /** Another right way: must pass. */
        VARIANT,
        /** What students start from: must earn nothing and say "not written yet". */
        STUB,
        /** A misconception: must fail the check it names. */
        MUTANT,
        /** Work that was not done: must earn nothing. */
        IDLE,
        /** A change that a machine made to the reference: should fail somewhere. */
        MACHINE_MADE
    }
}
