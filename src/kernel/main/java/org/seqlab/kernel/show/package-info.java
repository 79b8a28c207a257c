/**
 * What a cell can show: matrices, tables, charts, sound, progress.
 *
 * <p>Start at {@link org.seqlab.kernel.show.Show}. Every picture needs a text that says what there
 * is to see; outside a notebook this text is printed instead.
 */
package org.seqlab.kernel.show;
