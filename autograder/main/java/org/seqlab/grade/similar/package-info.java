/** Finds answers that are more alike than chance: a lead for a conversation, not a verdict. */
package org.seqlab.grade.similar;
