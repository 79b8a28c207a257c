/** Grades many submissions so that none is lost and none is done twice. */
package org.seqlab.grade.batch;
