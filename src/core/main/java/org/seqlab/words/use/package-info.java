/**
 * What word vectors are good for beyond analogies: a summary, the noun behind a pronoun, the tree
 * of a sentence.
 *
 * <p>Each is small, reads the vectors that ship, and is measured beside a rule without vectors and
 * beside random vectors. The texts are generated from the world of the template corpus.
 *
 * <p>Read first: {@link org.seqlab.words.use.Summarizer}, then {@link
 * org.seqlab.words.use.PronounResolver}, then {@link org.seqlab.words.use.DependencyParser}. Not
 * here: real news, several sentences about one person, all of grammar.
 */
package org.seqlab.words.use;
