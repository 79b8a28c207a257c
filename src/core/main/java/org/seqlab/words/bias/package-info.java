/**
 * Bias in word vectors: finding its direction, measuring it, removing it.
 *
 * <p>Read first: {@link org.seqlab.words.bias.BiasDirection}, then {@link
 * org.seqlab.words.bias.Debias}. Source: Bolukbasi, Chang, Zou, Saligrama and Kalai (2016), "Man is
 * to computer programmer as woman is to homemaker? Debiasing word embeddings".
 *
 * <p>Not here: a claim that this removes bias. What a test no longer sees may still be there
 * (Gonen and Goldberg, 2019).
 */
package org.seqlab.words.bias;
