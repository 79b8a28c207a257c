/** Notebooks: the .ipynb file, the source format and the exercises in it. */
package org.seqlab.notebook;
