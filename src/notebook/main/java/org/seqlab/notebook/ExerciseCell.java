package org.seqlab.notebook;

/**
 * A student's answer to one exercise, as found in a notebook.
 *
 * @param id the exercise, for example {@code 1-2}
 * @param name the class that the marker names, for example {@code RnnStep}; empty if it names none
 * @param cell the number of the cell it was found in, from 1
 * @param source the program text from the marker on
 */
public record ExerciseCell(String id, String name, int cell, String source) {}
