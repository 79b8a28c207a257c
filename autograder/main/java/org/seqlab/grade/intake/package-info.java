/**
 * Finds submissions among files that strangers made, and the answers in them.
 *
 * <p>Read {@link org.seqlab.grade.intake.Intake}, then {@link org.seqlab.grade.intake.Answers}.
 */
package org.seqlab.grade.intake;
