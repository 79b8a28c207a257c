package org.seqlab.apps;

import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.fused.Activation;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Layer;
import org.seqlab.fused.Sequential;
import org.seqlab.fused.Steps;
import org.seqlab.train.FloatParameter;

/**
 * A standard network on padded input: all steps of a sequence beside each other in one long vector.
 *
 * <pre>
 *   x = [x&lt;1&gt;; …; x&lt;T&gt;; 0; …; 0]      most · n_x entries
 *   y = W2 relu(W1 x + b1) + b2            most · n_y entries, cut into steps again
 * </pre>
 *
 * <p>Every position has weights of its own: what is learned at one is unknown at the others, there
 * are many of them, and a longer sequence does not fit. That is why the course turns to recurrent
 * networks.
 */
public final class FixedLength extends Layer {
    private final int most;
    private final int nx;
    private final int ny;
    private final Sequential body;
    private final Steps flat = new Steps();
    private final Steps y = new Steps();
    private final Steps dflat = new Steps();
    private final Steps dx = new Steps();
    private int steps;
    private int[] lengths;

    /**
     * Draws a network with one hidden layer of rectifiers.
     *
     * @param most longest sequence that it takes
     * @param nx size of the inputs
     * @param hidden size of the hidden layer
     * @param ny size of the outputs of each step
     * @param rng source of the first values
     */
    public FixedLength(int most, int nx, int hidden, int ny, RandomGenerator rng) {
        this.most = most;
        this.nx = nx;
        this.ny = ny;
        body =
                new Sequential(
                        new Dense("padded.hidden", most * nx, hidden, rng),
                        new Activation(Activation.Kind.RELU),
                        new Dense("padded.out", hidden, most * ny, rng));
    }

    @Override
    public List<FloatParameter> parameters() {
        return body.parameters();
    }

    /**
     * Returns the outputs of all steps.
     *
     * @param x sequences of at most {@code most} steps of size n_x
     * @return as many steps of size n_y
     * @throws IllegalArgumentException if a sequence is longer
     */
    @Override
    public Steps forward(Steps x) {
        if (x.steps() > most) {
            throw new IllegalArgumentException(
                    "FixedLength.forward: x must have at most "
                            + most
                            + " steps because the network was built and trained for these, but it"
                            + " has "
                            + x.steps()
                            + ".");
        }
        if (x.size() != nx) {
            throw new IllegalArgumentException(
                    "FixedLength.forward: x must have vectors of "
                            + nx
                            + " entries because the network was built so, but they have "
                            + x.size()
                            + ".");
        }
        steps = x.steps();
        lengths = x.lengths();
        flat.shape(1, x.batch(), most * nx, null).zero();
        for (int j = 0; j < x.batch(); j++) {
            for (int t = 0; t < x.length(j); t++) {
                System.arraycopy(x.data(), x.index(t, j), flat.data(), at(flat, j, t, nx), nx);
            }
        }
        return unfold(body.forward(flat), y, ny);
    }

    @Override
    public Steps backward(Steps dy) {
        dflat.shape(1, dy.batch(), most * ny, null).zero();
        for (int j = 0; j < dy.batch(); j++) {
            for (int t = 0; t < dy.length(j); t++) {
                System.arraycopy(dy.data(), dy.index(t, j), dflat.data(), at(dflat, j, t, ny), ny);
            }
        }
        return unfold(body.backward(dflat), dx, nx);
    }

    private static int at(Steps flat, int j, int t, int size) {
        return flat.index(0, j) + t * size;
    }

    /** Cuts long vectors into steps; padding becomes zeros. */
    private Steps unfold(Steps from, Steps to, int size) {
        to.shape(steps, from.batch(), size, lengths).zero();
        for (int j = 0; j < to.batch(); j++) {
            for (int t = 0; t < to.length(j); t++) {
                System.arraycopy(
                        from.data(), at(from, j, t, size), to.data(), to.index(t, j), size);
            }
        }
        return to;
    }
}
