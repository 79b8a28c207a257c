/**
 * Recurrent networks as the lectures write them: one equation a line, gradients by hand.
 *
 * <p>This is the readable layer, in {@code double}. Students compare their own loops with it and the
 * fused layer is tested against it. A cell does one step ({@link org.seqlab.rnn.RnnCell}), a network
 * walks over time ({@link org.seqlab.rnn.Rnn}).
 */
package org.seqlab.rnn;
