/** Runs whole notebooks without a front end and writes what came of them. */
package org.seqlab.kernel.run;
