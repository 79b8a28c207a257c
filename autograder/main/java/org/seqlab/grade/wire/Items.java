package org.seqlab.grade.wire;

import java.util.List;

/**
 * An array of anything but plain doubles or ints, as it crosses.
 *
 * @param values its entries
 */
public record Items(List<Object> values) {}
