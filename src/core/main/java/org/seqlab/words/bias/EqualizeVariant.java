package org.seqlab.words.bias;

/**
 * The three forms of equalizing in circulation. They differ in the length that the bias part is
 * divided by. The paper and the course of 2018 agree on pairs that mirror each other about the axis.
 */
public enum EqualizeVariant {
    /** Bolukbasi and others (2016): {@code |e_B − mu_B|}. Unit results, the default. */
    PAPER("paper"),
    /** The course of 2018: {@code |e − mu_perp − mu_B|}. */
    COURSE_2018("2018"),
    /** The course of 2021: {@code |e − mu_B|}. */
    COURSE_2021("2021");

    private final String label;

    EqualizeVariant(String label) {
        this.label = label;
    }

    /**
     * Finds a variant by its short name.
     *
     * @param label {@code paper}, {@code 2018} or {@code 2021}
     * @return the variant
     * @throws IllegalArgumentException if there is no such variant
     */
    public static EqualizeVariant of(String label) {
        for (EqualizeVariant variant : values()) {
            if (variant.label.equals(label)) {
                return variant;
            }
        }
        throw new IllegalArgumentException(
                "EqualizeVariant: the variant must be paper, 2018 or 2021, but it is " + label);
    }
}
