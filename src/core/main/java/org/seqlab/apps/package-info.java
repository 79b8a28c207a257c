/**
 * The applications of week 1, each a small working model on data that is generated from a seed.
 *
 * <p>Sentiment: a review becomes a class (many-to-one). Named entities: each word gets a tag, read
 * from both sides (many-to-many, bidirectional), and what is learned carries over to words that were
 * never labeled; the names fill the index of a search engine, and show why a standard network on
 * padded input will not do. DNA: each base is inside a binding site or not. Video: frames become an activity.
 * Music has a package of its own.
 *
 * <p>Read first: {@link org.seqlab.apps.Sentiment}, which shows data, model, training and baseline in
 * one place, then {@link org.seqlab.apps.Labeler}, the training loop that all share.
 */
package org.seqlab.apps;
