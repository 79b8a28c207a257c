/**
 * What a graded submission becomes: results file, feedback page, gradebook.
 *
 * <p>Everything a student wrote is escaped for the place it is put in.
 */
package org.seqlab.grade.report;
