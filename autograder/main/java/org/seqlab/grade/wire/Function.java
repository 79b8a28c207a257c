package org.seqlab.grade.wire;

/**
 * A function argument as it crosses: valid during the call that it was passed to.
 *
 * @param id its place among the functions of the call
 */
public record Function(int id) {}
