package org.seqlab.grade.gradescope;

import java.util.Locale;

/** When students see what became of hidden checks, in Gradescope's words. */
public enum Hidden {
    /** At once. */
    VISIBLE,
    /** When the assignment is due. */
    AFTER_DUE_DATE,
    /** When the marks are published. */
    AFTER_PUBLISHED,
    /** Never. */
    HIDDEN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
