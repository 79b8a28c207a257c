/**
 * Sentences from word vectors: averages, numbered and padded words, and two classifiers that choose
 * an emoji for a sentence.
 *
 * <p>Read first: {@link org.seqlab.words.sentence.SentenceAverage} and {@link
 * org.seqlab.words.sentence.AverageClassifier}; then {@link
 * org.seqlab.words.sentence.SentenceLstm}, which sees the order of the words.
 */
package org.seqlab.words.sentence;
