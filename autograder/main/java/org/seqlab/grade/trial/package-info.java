/**
 * Tries the grader as a whole on made-up students: kills it, fills its disk, loads it and times it.
 *
 * <p>Read {@link org.seqlab.grade.trial.Students}, then the trials.
 */
package org.seqlab.grade.trial;
