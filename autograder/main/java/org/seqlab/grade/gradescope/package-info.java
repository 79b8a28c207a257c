/** Runs the grader inside Gradescope: the files its platform needs, one submission at a time. */
package org.seqlab.grade.gradescope;
