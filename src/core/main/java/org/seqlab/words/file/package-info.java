/**
 * Files of word vectors: GloVe text, word2vec text and binary, fastText {@code .vec}, each perhaps
 * compressed with gzip, and a cache that the second start maps into memory.
 *
 * <p>Reading streams: memory stays close to the numbers themselves, progress is told in bytes, and a
 * damaged line is reported with its number and reason; nothing is half-loaded in silence. Read
 * first: {@link org.seqlab.words.file.VectorFile}.
 */
package org.seqlab.words.file;
