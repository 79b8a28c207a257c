/**
 * Attention: which part of the input to look at for the next word.
 *
 * <p>{@link org.seqlab.attention.AdditiveAttention} is the small net of the lecture; there a
 * sequence is a {@code List<Matrix>} of steps with examples in columns, as everywhere. {@link
 * org.seqlab.attention.DotProductAttention} is that of the Transformer; there a matrix holds
 * <em>one</em> example and its rows are the positions, as in {@code softmax(Q Kᵀ / √d) V}. {@link
 * org.seqlab.attention.AttentionMap} is what a display needs.
 *
 * <p>Papers: Bahdanau, Cho and Bengio (2015), arXiv:1409.0473; Xu et al. (2015), arXiv:1502.03044;
 * Vaswani et al. (2017), arXiv:1706.03762.
 */
package org.seqlab.attention;
