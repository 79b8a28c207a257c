/**
 * Who grades what, when graders on many machines share the work: jobs with leases, results that
 * count once, and a history that cannot be changed unnoticed.
 */
package org.seqlab.grade.ledger;
