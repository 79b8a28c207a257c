package org.seqlab.tape;

import org.seqlab.simd.Workers;

/**
 * Trains on two threads: each takes half of a minibatch on a tape of its own, and the gradients are
 * added. The result does not depend on which thread is first.
 */
public final class Replicas {
    private final Tape here = new Tape();
    private final Tape there = Tape.forReplica();

    /** Computes the loss of a part of a minibatch on a tape and starts the gradient. */
    @FunctionalInterface
    public interface Part {
        /**
         * Computes a share of the loss.
         *
         * @param tape where to compute
         * @param from first example
         * @param to the example after the last
         * @return the share of the loss
         */
        double loss(Tape tape, int from, int to);
    }

    /**
     * Adds the gradients of a minibatch to those of its parameters.
     *
     * @param examples number of examples
     * @param part the model
     * @return the sum of the shares of the loss
     */
    public double gradients(int examples, Part part) {
        if (Workers.threads() < 2 || examples < 2) {
            return run(here, 0, examples, part);
        }
        double[] losses = new double[2];
        Workers.both(
                () -> losses[0] = run(here, 0, examples / 2, part),
                () -> losses[1] = run(there, examples / 2, examples, part));
        there.handOver();
        return losses[0] + losses[1];
    }

    private static double run(Tape tape, int from, int to, Part part) {
        double loss = part.loss(tape, from, to);
        tape.backward();
        tape.clear();
        return loss;
    }
}
