/**
 * Training in two acts: a small Transformer first guesses masked words of plain text, then a few labeled
 * examples tune it for a task.
 *
 * <p>Two tasks, as with the models that are fetched ready-made elsewhere: named entities (a label for each
 * word) and questions (the first and last word of the answer in a passage). Both are compared with the
 * same network without the first act.
 *
 * <p>Read first: {@link org.seqlab.pretrain.Passages}, then {@link org.seqlab.pretrain.MaskedWords}, then
 * {@link org.seqlab.pretrain.FineTuning}. Not here: the millions of texts and the weeks of a real model.
 */
package org.seqlab.pretrain;
