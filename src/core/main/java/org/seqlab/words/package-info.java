/**
 * Words as vectors, the second week: from one-hot words to learned features.
 *
 * <p>Symbols. {@code E} is the embedding matrix, (n, V): one column a word; {@code o_j} is the
 * one-hot column of word j and {@code e_j = E o_j} its vector, (n, 1). {@code Theta} holds the
 * parameters of the output words, (n, V). {@code c} is a context word and {@code t} a target word,
 * both numbers from 0. {@code g} is a bias axis.
 *
 * <p>Read in this order: {@link org.seqlab.words.vectors} (similarity and analogies), {@link
 * org.seqlab.words.bias} (measuring and removing bias), {@link org.seqlab.words.learn} (every
 * objective of the lectures with its gradients, written to be read), {@link
 * org.seqlab.words.train} and {@link org.seqlab.words.glove} (the same, fast), {@link
 * org.seqlab.words.map} (two-dimensional
 * maps), {@link org.seqlab.words.sentence} (classifying sentences) and {@link
 * org.seqlab.words.file} (vector files).
 */
package org.seqlab.words;
