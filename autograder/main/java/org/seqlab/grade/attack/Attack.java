package org.seqlab.grade.attack;

/**
 * One hostile answer, not yet fitted to an exercise.
 *
 * @param family what kind of attack it is
 * @param name what it does
 * @param before what stands before the class
 * @param members what stands in the class
 * @param body what every call does
 * @param result the expression every call returns
 * @param outside what stands after the class
 */
public record Attack(
        String family,
        String name,
        String before,
        String members,
        String body,
        String result,
        String outside) {
    /**
     * Returns family and name.
     *
     * @return for example {@code files: users of the machine}
     */
    public String title() {
        return family + ": " + name;
    }
}
