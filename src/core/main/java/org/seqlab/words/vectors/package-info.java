/**
 * Word vectors and what can be asked of them: similarity, neighbors, analogies.
 *
 * <p>A vector is a matrix of one column, (n, 1). Read first: {@link
 * org.seqlab.words.vectors.Similarity}, then {@link org.seqlab.words.vectors.Analogy}.
 */
package org.seqlab.words.vectors;
