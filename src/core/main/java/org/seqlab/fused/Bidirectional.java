package org.seqlab.fused;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.train.FloatParameter;

/**
 * One recurrent layer from left to right and one from right to left; their outputs side by side.
 *
 * <p>Each sequence is reversed within its own length, so padding comes last for both. Source:
 * Schuster and Paliwal (1997), doi:10.1109/78.650093.
 */
public final class Bidirectional extends Layer {
    private final Recurrent forwards;
    private final Recurrent backwards;
    private final Steps reversed = new Steps();
    private final Steps y = new Steps();
    private final Steps left = new Steps();
    private final Steps right = new Steps();
    private final Steps dx = new Steps();

    /**
     * Creates a layer of two.
     *
     * @param forwards reads from the first step on
     * @param backwards reads from the last step on, same size of inputs
     */
    public Bidirectional(Recurrent forwards, Recurrent backwards) {
        if (forwards.nx != backwards.nx) {
            throw new IllegalArgumentException(
                    "Bidirectional: both layers must take inputs of one size, but they take "
                            + forwards.nx
                            + " and "
                            + backwards.nx
                            + ".");
        }
        this.forwards = forwards;
        this.backwards = backwards;
    }

    /**
     * Says whether the gradient of the inputs is wanted; not for a first layer on data.
     *
     * @param wanted false saves time; backward then returns null
     * @return this layer
     */
    public Bidirectional inputGradient(boolean wanted) {
        forwards.inputGradient(wanted);
        backwards.inputGradient(wanted);
        return this;
    }

    @Override
    public List<FloatParameter> parameters() {
        List<FloatParameter> all = new ArrayList<>(forwards.parameters());
        all.addAll(backwards.parameters());
        return all;
    }

    @Override
    public Steps forward(Steps x) {
        Steps a = forwards.forward(x);
        copy(x, 0, reversed.shape(x.steps(), x.batch(), x.size(), x.lengths()), 0, x.size(), true);
        Steps b = backwards.forward(reversed);
        y.shape(x.steps(), x.batch(), a.size() + b.size(), x.lengths());
        copy(a, 0, y, 0, a.size(), false);
        copy(b, 0, y, a.size(), b.size(), true);
        return y;
    }

    @Override
    public Steps backward(Steps dy) {
        dy.requireLike("Bidirectional.backward", "dy", y);
        int na = forwards.units;
        int nb = backwards.units;
        copy(dy, 0, left.shape(y.steps(), y.batch(), na, y.lengths()), 0, na, false);
        copy(dy, na, right.shape(y.steps(), y.batch(), nb, y.lengths()), 0, nb, true);
        Steps da = forwards.backward(left);
        Steps db = backwards.backward(right);
        if (da == null) {
            return null;
        }
        dx.shape(y.steps(), y.batch(), da.size(), y.lengths());
        copy(db, 0, dx, 0, da.size(), true);
        for (int i = 0; i < dx.rows() * dx.size(); i++) {
            dx.data()[i] += da.data()[i];
        }
        return dx;
    }

    /** Copies n entries of every vector; reversed, step t becomes step length − 1 − t. */
    private static void copy(Steps from, int source, Steps to, int target, int n, boolean reverse) {
        for (int t = 0; t < from.steps(); t++) {
            for (int j = 0; j < from.batch(); j++) {
                int length = from.length(j);
                int u = reverse && t < length ? length - 1 - t : t;
                System.arraycopy(
                        from.data(),
                        from.index(u, j) + source,
                        to.data(),
                        to.index(t, j) + target,
                        n);
            }
        }
    }
}
