/**
 * The Transformer, readable: every layer forward, as in the paper.
 *
 * <p>A matrix is <em>one</em> example here and its rows are the positions of its sentence, because
 * that is how {@code softmax(Q Kᵀ / √d) V} is written. Read in the order {@link
 * org.seqlab.transformer.PositionalEncoding}, {@link org.seqlab.transformer.MultiHeadAttention},
 * {@link org.seqlab.transformer.EncoderLayer}, {@link org.seqlab.transformer.DecoderLayer}, {@link
 * org.seqlab.transformer.Transformer}.
 *
 * <p>Source: Vaswani et al. (2017), arXiv:1706.03762. Layers normalize after the sum (post-norm), as
 * there. Not here: dropout in the readable layers, pretrained models.
 */
package org.seqlab.transformer;
