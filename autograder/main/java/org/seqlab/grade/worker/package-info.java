/**
 * What runs inside the sandbox, beside the student's code.
 *
 * <p>The grader trusts nothing that comes from here: everything in this package can be reached and
 * changed by the code it runs.
 */
package org.seqlab.grade.worker;
