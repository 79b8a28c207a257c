/**
 * Two-dimensional maps of word vectors: principal components and t-SNE.
 *
 * <p>Here a point is a row, as in the papers: X is (N, n) and the map Y is (N, 2). Read first: {@link
 * org.seqlab.words.map.Affinities}, then {@link org.seqlab.words.map.ExactTsne}.
 */
package org.seqlab.words.map;
