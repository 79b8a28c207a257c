/**
 * French to English with attention and beam search, as in "Jane visite l'afrique en septembre".
 *
 * <p>{@link org.seqlab.translate.PhraseBook} writes pairs of sentences, {@link
 * org.seqlab.translate.SentencePairs} reads others from a file, {@link
 * org.seqlab.translate.TranslationModel} is trained on them and searched with {@link
 * org.seqlab.seq2seq.BeamSearch}, {@link org.seqlab.translate.TranslationReport} judges what was
 * found.
 *
 * <p>Source: Bahdanau, Cho and Bengio (2015), arXiv:1409.0473. The phrase book's sentences are our
 * own.
 */
package org.seqlab.translate;
