package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnCache;
import org.seqlab.params.RnnGradients;

/**
 * Truncated backpropagation through time: the sequence is cut into chunks of k steps, the state is carried
 * on, and the gradient stops at the borders. Every shared weight still receives the gradients of all
 * steps; only how far back each reaches is cut.
 */
public final class TruncatedBptt {
    private TruncatedBptt() {}

    /**
     * Returns the gradients of the basic network with borders after every k steps.
     *
     * @param da gradient of each state, T' matrices (n_a, m), T' at most the number of caches
     * @param caches of the forward pass over the whole sequence
     * @param chunk k, at least 1; with k of at least T' nothing is cut
     * @return the gradients; da0 is that of the first chunk
     * @throws IllegalArgumentException if chunk is below 1, or da is empty or longer than the caches
     * @throws org.seqlab.math.ShapeException if a gradient does not have its state's shape
     */
    public static RnnGradients backward(List<Matrix> da, List<RnnCache> caches, int chunk) {
        if (chunk < 1) {
            throw new IllegalArgumentException(
                    "TruncatedBptt.backward: chunk must be at least 1, but it is " + chunk + ".");
        }
        Sequences.requireSteps("TruncatedBptt.backward", "da", da, caches, RnnCache::aNext);
        RnnGradients sum = null;
        for (int from = 0; from < da.size(); from += chunk) {
            int to = Math.min(da.size(), from + chunk);
            RnnGradients part = Rnn.backward(da.subList(from, to), caches.subList(from, to));
            sum = sum == null ? part : joined(sum, part);
        }
        return sum;
    }

    private static RnnGradients joined(RnnGradients first, RnnGradients next) {
        List<Matrix> dx = new ArrayList<>(first.dx());
        dx.addAll(next.dx());
        return new RnnGradients(
                dx,
                first.da0(),
                first.dWaa().plus(next.dWaa()),
                first.dWax().plus(next.dWax()),
                first.dba().plus(next.dba()));
    }
}
