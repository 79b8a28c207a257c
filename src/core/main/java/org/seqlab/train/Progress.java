package org.seqlab.train;

/**
 * What is known after a step of training.
 *
 * @param step steps taken, from 1
 * @param loss the loss of this step's minibatch
 * @param smoothedLoss mean of the recent losses, 0.99 of the old and 0.01 of the new
 * @param gradientNorm norm of all gradients before clipping
 * @param rate the learning rate of this step
 * @param seconds since the trainer was made
 */
public record Progress(
        long step,
        double loss,
        double smoothedLoss,
        double gradientNorm,
        double rate,
        double seconds) {}
