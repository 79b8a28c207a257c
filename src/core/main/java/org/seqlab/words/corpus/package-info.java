/**
 * The small world that ships: sentences made from templates, questions with known answers, and
 * vectors trained from them.
 *
 * <p>Read first: {@link org.seqlab.words.corpus.TemplateCorpus}. Not here: real text; what is learned
 * from this corpus was planted in it.
 */
package org.seqlab.words.corpus;
