package org.seqlab.notebook.source;

import java.util.List;

/**
 * One exercise of a source.
 *
 * @param id for example {@code 1-2}
 * @param name the class the student writes
 * @param title the text of its heading
 * @param hints Markdown, the gentlest first
 * @param stub program text of the student version
 * @param solution program text of the solution version
 */
public record ExerciseSource(
        String id, String name, String title, List<String> hints, String stub, String solution) {}
