/**
 * Trigger words: a device listens all the time and chimes when its word was said.
 *
 * <p>The course's training clips last ten seconds: a background with up to four trigger words and
 * up to two other words laid over it, none of them overlapping ({@link
 * org.seqlab.trigger.TrainingExample}). Its network reads a spectrogram of 5511 steps and answers with
 * Ty = 1375 probabilities; the 50 labels after the end of each trigger word are 1.
 *
 * <p>Always saying no is right 93 times in 100 by accuracy. Detection is therefore judged by events:
 * {@link org.seqlab.trigger.EventScore}.
 *
 * <p>Read first: {@link org.seqlab.trigger.TrainingExample}, then {@link
 * org.seqlab.trigger.Chime}.
 */
package org.seqlab.trigger;
