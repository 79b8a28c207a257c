/** Checks the checks: what must pass does, and what must fail does so where it should. */
package org.seqlab.grade.audit;
