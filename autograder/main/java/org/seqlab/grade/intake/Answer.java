package org.seqlab.grade.intake;

/**
 * A student's program text for one exercise.
 *
 * @param exercise id of the exercise
 * @param notebook the file it is in
 * @param cell number of the cell, from 1
 * @param source the text of the cell
 */
public record Answer(String exercise, String notebook, int cell, String source) {}
