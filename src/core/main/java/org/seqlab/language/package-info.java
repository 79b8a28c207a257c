/**
 * Language models over words and characters: what comes next, how likely a sentence is, and sampling.
 *
 * <p>A token is an index of a {@link org.seqlab.language.Vocabulary}; a sentence ends with the token
 * {@code <EOS>}, or the newline of names. Read first: {@link org.seqlab.language.LanguageModel}, then
 * {@link org.seqlab.language.RnnLanguageModel} and {@link org.seqlab.language.NameModel}.
 */
package org.seqlab.language;
