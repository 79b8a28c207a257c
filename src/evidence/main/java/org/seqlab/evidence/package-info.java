/** Evidence: reference cases, headline results and speed against peers. */
package org.seqlab.evidence;
