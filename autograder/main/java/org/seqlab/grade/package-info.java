/** The autograder: intake, compile, run, report. */
package org.seqlab.grade;
