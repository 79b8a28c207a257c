/**
 * Numbers: matrices, activation functions, random generators and the gradient check.
 *
 * <p>Conventions of the whole core. Examples are columns: a minibatch of m inputs is one matrix
 * (n_x, m). Time is a {@code List<Matrix>}, one matrix a step; there is no three-dimensional array
 * that could be sliced along the wrong axis. Methods return new matrices; the few that write into
 * an argument have names that end in {@code InPlace} or {@code Into}, and {@link
 * org.seqlab.math.Matrix#set} is the one exception. Randomness is always an argument.
 *
 * <p>Read first: {@link org.seqlab.math.Matrix}, then {@link org.seqlab.math.Activations}.
 */
package org.seqlab.math;
