package org.seqlab.dates;

/**
 * A date as a person wrote it, and what it means.
 *
 * @param human for instance {@code tuesday july 10 2007}
 * @param machine for instance {@code 2007-07-10}
 */
public record DateExample(String human, String machine) {}
