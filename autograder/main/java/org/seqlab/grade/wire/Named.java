package org.seqlab.grade.wire;

import java.util.Map;

/**
 * A record as it crosses: its name, which nobody resolves, and its components.
 *
 * @param name the simple name of the record class
 * @param parts component name to value, in order
 */
public record Named(String name, Map<String, Object> parts) {}
