package org.seqlab.checks.week1;

import org.seqlab.math.Matrix;
import org.seqlab.params.GruParameters;

/** The contract of exercise 1-6. */
public interface GruStep {
    /**
     * Returns the memory after one step of the full gated recurrent unit.
     *
     * @param x input, (n_x, m)
     * @param cPrev memory before the step, (n_c, m)
     * @param p the weights; they multiply the memory stacked on top of the input
     * @return memory after the step, (n_c, m)
     */
    Matrix step(Matrix x, Matrix cPrev, GruParameters p);
}
