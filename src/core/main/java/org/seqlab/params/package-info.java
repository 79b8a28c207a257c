/**
 * The data that exercises exchange: parameters, caches, results and gradients of the recurrent cells.
 *
 * <p>Plain records of matrices, and no model code: what students write is compiled against {@code
 * org.seqlab.math} and this package alone. Components have the lecture's letters: {@code Waa} acts on
 * the state, {@code Wax} on the input, {@code Wya} makes the output; {@code Wf, Wi, Wc, Wo} are the
 * gates of the LSTM, where i is the lecture's update gate Γu; {@code Wu, Wr, Wc} those of the GRU. A d
 * in front is the gradient of the loss.
 *
 * <p>Sizes: n_x inputs, n_a states, n_y outputs, m examples (columns), T steps (list entries).
 */
package org.seqlab.params;
