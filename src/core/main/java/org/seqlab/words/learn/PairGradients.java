package org.seqlab.words.learn;

import org.seqlab.math.Matrix;

/**
 * A loss with its gradients, of an objective with input vectors and output parameters.
 *
 * @param loss the loss, in nats
 * @param dE gradient by the embedding matrix, (n, V)
 * @param dTheta gradient by the output parameters: (n, V), or (n, V − 1) for the nodes of a tree
 */
public record PairGradients(double loss, Matrix dE, Matrix dTheta) {}
