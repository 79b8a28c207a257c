package org.seqlab.kernel.session;

import java.util.List;

/**
 * Why a cell failed, written for students.
 *
 * @param name kind of the error, such as {@code IllegalArgumentException}
 * @param message one line
 * @param lines the whole story, line by line, the first without indent
 */
public record CellError(String name, String message, List<String> lines) {}
