/**
 * The objectives that word vectors are learned with, each with loss and gradients, written to be
 * read: one example at a time, the letters of the lectures, double precision.
 *
 * <p>Parameters are columns: {@code E} and {@code Theta} are (n, V). Losses use natural logarithms.
 * Read first: {@link org.seqlab.words.learn.ContextTargets} and {@link
 * org.seqlab.words.learn.SkipGram}. Not here: the loops that train on millions of words, see {@link
 * org.seqlab.words.train}, whose tests compare with this package.
 */
package org.seqlab.words.learn;
