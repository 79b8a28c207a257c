/**
 * GloVe at full speed: sparse counts of a corpus and AdaGrad over them, in {@code float}.
 *
 * <p>The objective to read is {@link org.seqlab.words.learn.Glove}. Read first: {@link
 * org.seqlab.words.glove.SparseCounts}, then {@link org.seqlab.words.glove.GloveTrainer}.
 */
package org.seqlab.words.glove;
