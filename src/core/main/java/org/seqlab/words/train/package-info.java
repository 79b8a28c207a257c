/**
 * The objectives of {@link org.seqlab.words.learn} as fast training loops: {@code float}, vector
 * kernels, one or two threads.
 *
 * <p>Vectors are rows here, padded to a multiple of 16 numbers, so that one word is one stretch of
 * memory. With one thread a seed decides every bit of the result; with two, both write to the same
 * rows without locks (Recht, Ré, Wright and Niu, 2011, "Hogwild!") and runs differ slightly.
 *
 * <p>Read first: {@link org.seqlab.words.train.Corpus}, then {@link
 * org.seqlab.words.train.Word2Vec}.
 */
package org.seqlab.words.train;
