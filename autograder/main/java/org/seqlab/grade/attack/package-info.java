/**
 * Attacks a grader as a hostile student would: a corpus of answers that search, forge, break out and
 * blow up, for any exercise.
 */
package org.seqlab.grade.attack;
