package org.seqlab.checks.week1;

import java.util.List;
import java.util.function.BiFunction;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnOutput;
import org.seqlab.params.RnnParameterGradients;
import org.seqlab.params.RnnParameters;

/** The contract of exercise 1-12. */
public interface TrainStep {
    /**
     * Returns the parameters after learning from one name.
     *
     * @param letters the name, without the end mark 0
     * @param p the parameters before
     * @param rate the learning rate
     * @param forward from inputs, (n_x, 1) each, and parameters to states and predictions
     * @param backward from the gradients of the scores, (n_y, 1) each, and the result of forward to
     *     clipped gradients of the parameters
     * @return the parameters after one step of gradient descent
     */
    RnnParameters step(
            int[] letters,
            RnnParameters p,
            double rate,
            BiFunction<List<Matrix>, RnnParameters, RnnOutput> forward,
            BiFunction<List<Matrix>, RnnOutput, RnnParameterGradients> backward);
}
