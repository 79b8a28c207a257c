package org.seqlab.seq2seq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * An LSTM with its weights as Keras files store them: the gates i, f, c, o side by side in columns.
 *
 * <pre>
 *   [zi zf zc zo] = kernelᵀ x + recurrentKernelᵀ h + bias
 *   c' = gate(zf) * c + gate(zi) * tanh(zc)
 *   h' = gate(zo) * tanh(c')
 * </pre>
 *
 * <p>The gate is the logistic function today; files of Keras before version 2.3 were trained with
 * {@link #HARD_SIGMOID}, and a model answers differently under the wrong one.
 *
 * @param kernel (n_x, 4 n_a)
 * @param recurrentKernel (n_a, 4 n_a)
 * @param bias (4 n_a, 1)
 * @param gate the function of the three gates
 */
public record KerasLstm(
        Matrix kernel, Matrix recurrentKernel, Matrix bias, DoubleUnaryOperator gate) {
    /** The straight-line gate of early Keras: {@code 0.2 z + 0.5}, cut at 0 and 1. */
    public static final DoubleUnaryOperator HARD_SIGMOID =
            z -> Math.max(0, Math.min(1, 0.2 * z + 0.5));

    /** The logistic gate: {@code 1 / (1 + exp(−z))}. */
    public static final DoubleUnaryOperator SIGMOID = Activations::sigmoid;

    /**
     * State after a step.
     *
     * @param h hidden state, (n_a, m)
     * @param c memory cell, (n_a, m)
     */
    public record State(Matrix h, Matrix c) {}

    /** Checks that the three shapes belong together. */
    public KerasLstm {
        int n = recurrentKernel.rows();
        String why = "recurrentKernel has " + n + " rows";
        Shapes.require("KerasLstm", "recurrentKernel", recurrentKernel, n, 4 * n, why);
        Shapes.require("KerasLstm", "kernel", kernel, Shapes.ANY, 4 * n, why);
        Shapes.require("KerasLstm", "bias", bias, 4 * n, 1, why);
    }

    /**
     * Returns the number of hidden units.
     *
     * @return n_a
     */
    public int units() {
        return recurrentKernel.rows();
    }

    /**
     * Returns the state before the first step.
     *
     * @param m number of examples
     * @return zeros, both (n_a, m)
     */
    public State zeroState(int m) {
        return new State(Matrix.zeros(units(), m), Matrix.zeros(units(), m));
    }

    /**
     * Returns the state after one step.
     *
     * @param x input, (n_x, m)
     * @param before state before, both (n_a, m)
     * @return the new state, both (n_a, m)
     */
    public State step(Matrix x, State before) {
        int n = units();
        String why = "kernel is " + Shapes.shape(kernel.rows(), kernel.cols());
        Shapes.require("KerasLstm.step", "x", x, kernel.rows(), Shapes.ANY, why);
        Matrix z =
                kernel.transpose()
                        .times(x)
                        .plus(recurrentKernel.transpose().times(before.h()))
                        .plusColumn(bias);
        Matrix gammaI = z.rowRange(0, n).map(gate);
        Matrix gammaF = z.rowRange(n, 2 * n).map(gate);
        Matrix cTilde = Activations.tanh(z.rowRange(2 * n, 3 * n));
        Matrix gammaO = z.rowRange(3 * n, 4 * n).map(gate);
        Matrix c = gammaF.hadamard(before.c()).plus(gammaI.hadamard(cTilde));
        return new State(gammaO.hadamard(Activations.tanh(c)), c);
    }

    /**
     * Runs over a sequence from the zero state.
     *
     * @param x one input a step, each (n_x, m); at least one
     * @return the state after each step
     */
    public List<State> run(List<Matrix> x) {
        Shapes.requireSequence("KerasLstm.run", "x", x, kernel.rows(), Shapes.ANY, "of kernel");
        List<State> states = new ArrayList<>();
        State state = zeroState(x.get(0).cols());
        for (Matrix step : x) {
            state = step(step, state);
            states.add(state);
        }
        return states;
    }

    /**
     * Runs over a sequence from its end to its start.
     *
     * @param x one input a step, each (n_x, m); at least one
     * @return for each place, the state after reading it and all that follow
     */
    public List<State> runBackwards(List<Matrix> x) {
        List<Matrix> turned = new ArrayList<>(x);
        Collections.reverse(turned);
        List<State> states = run(turned);
        Collections.reverse(states);
        return states;
    }
}
