/** The Java session, its Jupyter protocol and what it shows. */
package org.seqlab.kernel;
