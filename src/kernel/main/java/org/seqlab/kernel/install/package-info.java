/** Makes the kernel known to Jupyter and fast to start. */
package org.seqlab.kernel.install;
