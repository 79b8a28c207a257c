/** The commands of seqlab. */
package org.seqlab.cli;
