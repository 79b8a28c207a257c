package org.seqlab.kernel.show;

/** Insists on the words that stand for a picture. */
final class Alt {
    private Alt() {}

    static String require(String operation, String alt) {
        if (alt == null || alt.isBlank()) {
            throw new IllegalArgumentException(
                    operation
                            + ": alt must say in a sentence what there is to see, because not"
                            + " everybody can see the picture; it is "
                            + (alt == null ? "null" : "empty")
                            + ".");
        }
        return alt;
    }
}
