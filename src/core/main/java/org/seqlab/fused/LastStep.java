package org.seqlab.fused;

/** Keeps the last step of each sequence: what a many-to-one model looks at. */
public final class LastStep extends Layer {
    private final Steps y = new Steps();
    private final Steps dx = new Steps();
    private Steps x;

    /** Creates a layer. */
    public LastStep() {}

    @Override
    public Steps forward(Steps inputs) {
        x = inputs;
        int size = x.size();
        y.shape(1, x.batch(), size, null);
        for (int j = 0; j < x.batch(); j++) {
            int last = x.index(x.length(j) - 1, j);
            System.arraycopy(x.data(), last, y.data(), j * size, size);
        }
        return y;
    }

    @Override
    public Steps backward(Steps dy) {
        dy.requireLike("LastStep.backward", "dy", y);
        int size = x.size();
        dx.shape(x.steps(), x.batch(), size, x.lengths()).zero();
        for (int j = 0; j < x.batch(); j++) {
            int last = x.index(x.length(j) - 1, j);
            System.arraycopy(dy.data(), j * size, dx.data(), last, size);
        }
        return dx;
    }
}
