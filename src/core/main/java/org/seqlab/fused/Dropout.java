package org.seqlab.fused;

import java.util.random.RandomGenerator;

/**
 * Sets a random share of the entries to zero in training and scales the others up, so that nothing
 * changes in use.
 *
 * <p>Source: Srivastava et al. (2014), Dropout, in the inverted form.
 */
public final class Dropout extends Layer {
    private final double rate;
    private final RandomGenerator rng;
    private final Steps y = new Steps();
    private final Steps dx = new Steps();
    private float[] mask = new float[0];
    private boolean training = true;

    /**
     * Creates a layer.
     *
     * @param rate share that is dropped, from 0 to below 1
     * @param rng source of the choice
     */
    public Dropout(double rate, RandomGenerator rng) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException(
                    "Dropout: rate must be from 0 to below 1, but it is " + rate + ".");
        }
        this.rate = rate;
        this.rng = rng;
    }

    @Override
    public void setTraining(boolean on) {
        training = on;
    }

    @Override
    public Steps forward(Steps x) {
        if (!training) {
            return x;
        }
        y.shape(x.steps(), x.batch(), x.size(), x.lengths());
        int n = x.rows() * x.size();
        mask = Recurrent.room(mask, n);
        float kept = (float) (1 / (1 - rate));
        for (int i = 0; i < n; i++) {
            mask[i] = rng.nextDouble() < rate ? 0 : kept;
            y.data()[i] = x.data()[i] * mask[i];
        }
        return y;
    }

    @Override
    public Steps backward(Steps dy) {
        if (!training) {
            return dy;
        }
        dy.requireLike("Dropout.backward", "dy", y);
        dx.shape(y.steps(), y.batch(), y.size(), y.lengths());
        for (int i = 0; i < y.rows() * y.size(); i++) {
            dx.data()[i] = dy.data()[i] * mask[i];
        }
        return dx;
    }
}
