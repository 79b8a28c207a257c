package org.seqlab.words.vectors;

/**
 * A word near another.
 *
 * @param word the word
 * @param cosine its cosine with the query
 */
public record Neighbor(String word, double cosine) {}
