/**
 * Many words: vectors as rows of one {@code float} array, and fast exact searches over them.
 *
 * <p>Read first: {@link org.seqlab.words.table.VectorTable}.
 */
package org.seqlab.words.table;
