package org.seqlab.words.vectors;

/** The rules in circulation for "a is to b as c is to ?". */
public enum AnalogyRule {
    /** The lecture's: the largest cos(e_w, e_b − e_a + e_c); none of a, b, c may be the answer. */
    SUM(true, true),
    /** The largest cos(e_b − e_a, e_w − e_c); none of a, b, c may be the answer. */
    DIFFERENCE(false, true),
    /** The largest cos(e_b − e_a, e_w − e_c); only c is barred as the answer. */
    DIFFERENCE_BARS_C(false, false);

    private final boolean sum;
    private final boolean barsAll;

    AnalogyRule(boolean sum, boolean barsAll) {
        this.sum = sum;
        this.barsAll = barsAll;
    }

    boolean comparesSum() {
        return sum;
    }

    boolean barsAll() {
        return barsAll;
    }
}
