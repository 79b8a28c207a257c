package org.seqlab.grade.run;

/** Gives every check of every exercise the seed of its inputs. */
@FunctionalInterface
public interface SeedSource {
    /**
     * Returns a seed.
     *
     * @param exercise id of the exercise
     * @param check name of the check
     * @return the same number for the same names
     */
    long seed(String exercise, String check);
}
