package org.seqlab.fused;

/** The state of a recurrent layer between two steps: h, and for an LSTM also the memory c. */
public final class State {
    private final int batch;
    private final int size;
    private final float[] h;
    private final float[] c;

    /**
     * Creates a state of zeros.
     *
     * @param batch number of examples m
     * @param size number of units
     */
    public State(int batch, int size) {
        this.batch = batch;
        this.size = size;
        h = new float[batch * size];
        c = new float[batch * size];
    }

    /**
     * Returns the number of examples.
     *
     * @return m
     */
    public int batch() {
        return batch;
    }

    /**
     * Returns the number of units.
     *
     * @return entries of h for each example
     */
    public int size() {
        return size;
    }

    /**
     * Returns the output of the last step, example after example: the array itself.
     *
     * @return m · size entries
     */
    public float[] h() {
        return h;
    }

    /**
     * Returns the memory of an LSTM, example after example: the array itself.
     *
     * @return m · size entries; unused by RNN and GRU
     */
    public float[] c() {
        return c;
    }

    /**
     * Copies the state of one example, as beam search does.
     *
     * @param from where it is copied from
     * @param source example there
     * @param target example here
     */
    public void copy(State from, int source, int target) {
        System.arraycopy(from.h, source * size, h, target * size, size);
        System.arraycopy(from.c, source * size, c, target * size, size);
    }
}
