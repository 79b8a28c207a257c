package org.seqlab.grade.report;

import org.seqlab.grade.sandbox.Level;

/**
 * How a batch was graded: what every result records.
 *
 * @param level how students' code was shut in
 * @param forced whether the level is below what official marks need
 * @param version version of the grader
 * @param java version of Java
 * @param key fingerprint of the course key that the seeds come from
 * @param hiddenNumbers whether feedback on hidden checks shows numbers
 */
public record RunInfo(
        Level level,
        boolean forced,
        String version,
        String java,
        String key,
        boolean hiddenNumbers) {

    /**
     * Returns what a reader of a mark must know about the sandbox.
     *
     * @return a sentence
     */
    public String sandbox() {
        String means = level + " (" + level.means() + ")";
        return forced
                ? "NOT OFFICIAL: graded with --unsafe-no-sandbox at level " + means + "."
                : "Graded at isolation level " + means + ".";
    }
}
