package org.seqlab.fused;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatMath;
import org.seqlab.simd.FloatPanels;
import org.seqlab.simd.Workers;
import org.seqlab.train.FloatParameter;

/**
 * What RNN, GRU and LSTM have in common: all input products of a sequence in one matrix product
 * before the time loop, all weight gradients in one after it, and examples divided between the
 * threads for the whole loop.
 *
 * <p>Three ways of use. Whole sequences: {@link #forward(Steps, State)} and {@link #backward(Steps,
 * State)}. Step by step with gradients, for decoders whose input depends on the state: {@link
 * #begin}, {@link #forwardStep} for t = 0, 1, …; {@link #beginBackward}, {@link #backwardStep} for
 * t = T−1, …, 0, {@link #finishBackward}. Step by step without gradients: {@link #stepper}.
 */
public abstract class Recurrent extends Layer {
    final int nx;
    final int units;
    final int width;
    final FloatParameter wx;
    final FloatParameter wh;
    final FloatParameter b;

    int steps;
    int batch;
    float[] gates = new float[0];
    float[] h0 = new float[0];
    float[] dh0 = new float[0];
    final Steps h = new Steps();
    final Steps dh = new Steps();

    private final FloatPanels inputPanels;
    private final Steps ownInputs = new Steps();
    private final Steps dx = new Steps();
    private Steps x;
    private boolean startsAtZero;
    private boolean inputGradient = true;

    Recurrent(String name, int nx, int units, int gateCount, RandomGenerator rng) {
        this.nx = nx;
        this.units = units;
        width = gateCount * units;
        double limit = 1 / Math.sqrt(units);
        wx = Initial.uniform(name + ".Wx", nx, width, limit, rng);
        wh = Initial.uniform(name + ".Wh", units, width, limit, rng);
        b = new FloatParameter(name + ".b", 1, width);
        inputPanels = new FloatPanels(nx, width);
    }

    /** Packs the recurrent weights for the forward loop. */
    abstract void packForward();

    /** Packs the recurrent weights for the backward loop. */
    abstract void packBackward();

    /** Makes room for T steps and copies the memory c of the first state, if there is one. */
    abstract void reserve(State initial);

    /** From the input sums of step t in the gates to h, for some examples. */
    abstract void forwardRows(int t, int from, int to);

    /** From dh of step t to the gradients of the gates and dh of the step before. */
    abstract void backwardRows(int t, int from, int to);

    /** Clears what the backward loop carries and adds the gradient of the last memory. */
    abstract void startBackward(State last);

    /** Adds the gradient of the recurrent weights. */
    abstract void recurrentGradients();

    void copyMemory(int t, int j, float[] c) {}

    void copyMemoryGradient(float[] c) {}

    @Override
    public List<FloatParameter> parameters() {
        return List.of(wx, wh, b);
    }

    /**
     * Says whether the gradient of the inputs is wanted; not for a first layer on data.
     *
     * @param wanted false saves a matrix product; backward then returns null
     * @return this layer
     */
    public Recurrent inputGradient(boolean wanted) {
        inputGradient = wanted;
        return this;
    }

    /**
     * Returns the number of units.
     *
     * @return the size of the outputs
     */
    public int units() {
        return units;
    }

    @Override
    public Steps forward(Steps inputs) {
        return forward(inputs, null);
    }

    /**
     * Returns the outputs of all steps.
     *
     * @param inputs vectors of nx entries
     * @param initial state before the first step, or null for zeros
     * @return h of every step; the lengths are those of the inputs
     */
    public Steps forward(Steps inputs, State initial) {
        inputs.require(getClass().getSimpleName() + ".forward", "x", nx);
        begin(inputs.steps(), inputs.batch(), initial);
        x = inputs;
        h.setLengths(inputs.lengths());
        int rows = steps * batch;
        Workers.split(rows, 6, 2.0 * rows * nx * width, (from, to) -> inputSums(from, to, x, 0));
        Workers.split(
                batch,
                1,
                2.0 * rows * units * width,
                (from, to) -> {
                    for (int t = 0; t < steps; t++) {
                        forwardRows(t, from, to);
                    }
                });
        return h;
    }

    private void inputSums(int from, int to, Steps source, int row0) {
        for (int row = from; row < to; row++) {
            System.arraycopy(b.value(), 0, gates, (row0 + row) * width, width);
        }
        FloatGemm.times(
                to - from,
                source.data(),
                (row0 + from) * nx,
                nx,
                inputPanels,
                gates,
                (row0 + from) * width,
                width,
                true);
    }

    /**
     * Begins a sequence that is computed step by step.
     *
     * @param newSteps number of steps T
     * @param newBatch number of examples m
     * @param initial state before the first step, or null for zeros
     */
    public void begin(int newSteps, int newBatch, State initial) {
        steps = newSteps;
        batch = newBatch;
        h.shape(steps, batch, units, null);
        int rows = Math.multiplyExact(steps, batch);
        gates = room(gates, Math.multiplyExact(rows, width));
        h0 = room(h0, batch * units);
        startsAtZero = initial == null;
        if (startsAtZero) {
            Arrays.fill(h0, 0);
        } else {
            requireState("initial", initial);
            System.arraycopy(initial.h(), 0, h0, 0, batch * units);
        }
        reserve(initial);
        inputPanels.pack(wx.value(), 0, width);
        packForward();
    }

    /** Starts again at a state, with weights as packed. */
    void resume(State state) {
        System.arraycopy(state.h(), 0, h0, 0, batch * units);
        reserve(state);
    }

    private void requireState(String name, State state) {
        if (state.batch() != batch || state.size() != units) {
            throw new IllegalArgumentException(
                    getClass().getSimpleName()
                            + ": "
                            + name
                            + " must be a state of m = "
                            + batch
                            + " examples and "
                            + units
                            + " units, but it has "
                            + state.batch()
                            + " and "
                            + state.size()
                            + ".");
        }
    }

    static float[] room(float[] array, int size) {
        return array.length < size ? new float[size] : array;
    }

    /**
     * Computes one step of a sequence that was begun.
     *
     * @param t the step, from 0, in order
     * @param input m vectors of nx entries, example after example; copied
     * @param offset index of the first entry
     * @return h of all steps so far; this one's begins at {@code index(t, 0)}
     */
    public Steps forwardStep(int t, float[] input, int offset) {
        if (t == 0) {
            ownInputs.shape(steps, batch, nx, null);
            x = ownInputs;
        }
        System.arraycopy(input, offset, ownInputs.data(), ownInputs.index(t, 0), batch * nx);
        inputSums(0, batch, ownInputs, t * batch);
        forwardRows(t, 0, batch);
        return h;
    }

    @Override
    public Steps backward(Steps dy) {
        return backward(dy, null);
    }

    /**
     * Returns the gradient of the inputs and adds to those of the parameters.
     *
     * @param dy gradient of h of every step, zero in the padding
     * @param last gradient of the state after the last step of each sequence, or null for zero
     * @return gradient of the inputs, or null if it is not wanted
     */
    public Steps backward(Steps dy, State last) {
        dy.requireLike(getClass().getSimpleName() + ".backward", "dy", h);
        beginBackward(last);
        int rows = steps * batch;
        FloatMath.axpy(1, dy.data(), 0, dh.data(), 0, rows * units);
        Workers.split(
                batch,
                1,
                2.0 * rows * units * width,
                (from, to) -> {
                    for (int t = steps - 1; t >= 0; t--) {
                        backwardRows(t, from, to);
                    }
                });
        finishBackward();
        if (!inputGradient) {
            return null;
        }
        dx.shape(steps, batch, nx, h.lengths());
        FloatGemm.timesTransposed(
                rows, nx, width, gates, 0, width, wx.value(), 0, width, dx.data(), 0, nx, false);
        return dx;
    }

    /**
     * Begins the backward pass of a sequence that is computed step by step.
     *
     * @param last gradient of the state after the last step, or null for zero
     */
    public void beginBackward(State last) {
        dh.shape(steps, batch, units, h.lengths()).zero();
        dh0 = room(dh0, batch * units);
        Arrays.fill(dh0, 0);
        if (last != null) {
            requireState("last", last);
            for (int j = 0; j < batch; j++) {
                int at = dh.index(h.length(j) - 1, j);
                System.arraycopy(last.h(), j * units, dh.data(), at, units);
            }
        }
        packBackward();
        startBackward(last);
    }

    /**
     * Goes back through one step.
     *
     * @param t the step, from T−1 down to 0
     * @return gradient of the outputs of every step: before going back through a step, add to it
     *     what comes from elsewhere
     */
    public Steps backwardStep(int t) {
        backwardRows(t, 0, batch);
        return dh;
    }

    /**
     * Returns the gradient of h of every step; see {@link #backwardStep}.
     *
     * @return the buffer itself
     */
    public Steps stateGradients() {
        return dh;
    }

    /**
     * Computes the gradient of the input of a step that was gone back through.
     *
     * @param t the step
     * @param out m vectors of nx entries, changed
     * @param offset index of the first entry
     */
    public void inputGradientInto(int t, float[] out, int offset) {
        FloatGemm.timesTransposed(
                batch,
                nx,
                width,
                gates,
                t * batch * width,
                width,
                wx.value(),
                0,
                width,
                out,
                offset,
                nx,
                false);
    }

    /** Adds to the gradients of the parameters, after all steps were gone back through. */
    public void finishBackward() {
        int rows = steps * batch;
        FloatGemm.transposedTimes(
                nx, width, rows, x.data(), 0, nx, gates, 0, width, wx.gradient(), 0, width, true);
        addRows(rows, width, gates, b.gradient());
        recurrentGradients();
    }

    static void addRows(int rows, int width, float[] from, float[] sums) {
        for (int row = 0; row < rows; row++) {
            FloatMath.axpy(1, from, row * width, sums, 0, width);
        }
    }

    /** gradient[:, col … col+n] += previous outputsᵀ · gradients of some gates. */
    void addOuter(float[] dGates, int ld, int col, int n, int target) {
        int later = (steps - 1) * batch;
        float[] into = wh.gradient();
        if (!startsAtZero) {
            FloatGemm.transposedTimes(
                    units, n, batch, h0, 0, units, dGates, col, ld, into, target, width, true);
        }
        if (later > 0) {
            FloatGemm.transposedTimes(
                    units,
                    n,
                    later,
                    h.data(),
                    0,
                    units,
                    dGates,
                    batch * ld + col,
                    ld,
                    into,
                    target,
                    width,
                    true);
        }
    }

    float[] previous(int t) {
        return t == 0 ? h0 : h.data();
    }

    int previousIndex(int t, int j) {
        return t == 0 ? j * units : h.index(t - 1, j);
    }

    float[] previousGradient(int t) {
        return t == 0 ? dh0 : dh.data();
    }

    /**
     * Returns the state after the last step of each sequence.
     *
     * @return a copy
     */
    public State finalState() {
        State state = new State(batch, units);
        for (int j = 0; j < batch; j++) {
            int t = h.length(j) - 1;
            System.arraycopy(h.data(), h.index(t, j), state.h(), j * units, units);
            copyMemory(t, j, state.c());
        }
        return state;
    }

    /**
     * Returns the gradient of the state before the first step, after a backward pass.
     *
     * @return a copy
     */
    public State initialGradient() {
        State state = new State(batch, units);
        System.arraycopy(dh0, 0, state.h(), 0, batch * units);
        copyMemoryGradient(state.c());
        return state;
    }

    /**
     * Returns this layer as a machine that takes one input at a time.
     *
     * @param examples number of examples m
     * @return the machine; it uses the buffers of this layer and the parameters as they are now
     */
    public Stepper stepper(int examples) {
        return new Stepper(this, examples);
    }
}
