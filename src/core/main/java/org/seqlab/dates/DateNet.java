package org.seqlab.dates;

import java.util.concurrent.atomic.AtomicReference;
import org.seqlab.simd.Workers;

/**
 * The date model on whole minibatches, without a tape: weights packed once, examples divided between
 * the two threads for the whole way there and back.
 *
 * <p>Cost of a training step: about 3.8 million floating-point operations an example, half of them
 * in the writer's gates.
 */
final class DateNet {
    private final DateFactors factors;
    private final Gradients here = new Gradients(false);
    private final Gradients there = new Gradients(true);
    private final AtomicReference<Answer> spare = new AtomicReference<>();
    private final DateWeights weights;
    private DatePass first;
    private DatePass second;

    /** A pass without gradients and its weights: one caller at a time. */
    private record Answer(DateFactors factors, DatePass pass) {}

    DateNet(DateWeights weights) {
        this.weights = weights;
        factors = new DateFactors(weights);
    }

    /** Adds the gradients of a minibatch to those of the parameters and returns its loss. */
    double gradients(DateModel.Batch batch) {
        int m = batch.x().length;
        int half = Workers.threads() < 2 ? m : (m + 1) / 2;
        factors.pack(half, true);
        first = fit(first, half, here);
        if (half == m) {
            return first.gradients(batch, 0);
        }
        second = fit(second, m - half, there);
        double[] losses = new double[2];
        Workers.both(
                () -> losses[0] = first.gradients(batch, 0),
                () -> losses[1] = second.gradients(batch, half));
        there.handOver();
        return losses[0] + losses[1];
    }

    private DatePass fit(DatePass pass, int m, Gradients gradients) {
        return pass != null && pass.examples() == m ? pass : new DatePass(factors, m, gradients);
    }

    /** Something that is done with a pass. */
    interface Use<R> {
        R of(DatePass pass);
    }

    /** Reads and writes texts and does something with the result before others may. */
    <R> R answer(int[][] x, Use<R> use) {
        Answer answer = spare.getAndSet(null);
        if (answer == null || answer.pass.examples() != x.length) {
            DateFactors own = new DateFactors(weights);
            answer = new Answer(own, new DatePass(own, x.length, null));
        }
        answer.factors.pack(x.length, false);
        answer.pass.answer(x, 0);
        R result = use.of(answer.pass);
        spare.set(answer);
        return result;
    }
}
