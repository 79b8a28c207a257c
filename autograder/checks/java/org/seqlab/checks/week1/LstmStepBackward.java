package org.seqlab.checks.week1;

import org.seqlab.math.Matrix;
import org.seqlab.params.LstmCache;
import org.seqlab.params.LstmCellGradients;

/** The contract of exercise 1-8. */
public interface LstmStepBackward {
    /**
     * Returns the gradients of everything that one step of the LSTM used.
     *
     * @param da gradient of the new state, (n_a, m)
     * @param dc gradient of the new memory that comes from the next step, (n_a, m)
     * @param cache what the step saw and computed
     * @return the gradients, each of the shape of what it belongs to
     */
    LstmCellGradients backward(Matrix da, Matrix dc, LstmCache cache);
}
