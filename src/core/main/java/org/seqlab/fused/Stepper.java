package org.seqlab.fused;

/** A recurrent layer that takes one input at a time and carries its state, without gradients. */
public final class Stepper {
    private final Recurrent layer;
    private final State state;

    Stepper(Recurrent layer, int examples) {
        this.layer = layer;
        state = new State(examples, layer.units);
        layer.begin(1, examples, state);
    }

    /**
     * Returns the state, which may be changed between steps.
     *
     * @return the state itself
     */
    public State state() {
        return state;
    }

    /**
     * Takes the next input.
     *
     * @param x m vectors of nx entries, example after example
     * @param offset index of the first entry
     * @return the new h, m vectors: the array of {@link #state}
     */
    public float[] step(float[] x, int offset) {
        layer.resume(state);
        layer.forwardStep(0, x, offset);
        int size = state.h().length;
        System.arraycopy(layer.h.data(), 0, state.h(), 0, size);
        for (int j = 0; j < state.batch(); j++) {
            layer.copyMemory(0, j, state.c());
        }
        return state.h();
    }
}
