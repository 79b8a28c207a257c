package org.seqlab.apps;

import java.util.List;
import org.seqlab.fused.Steps;
import org.seqlab.train.FloatParameter;

/** Examples that become minibatches of vectors. */
public interface Inputs {
    /**
     * Returns the number of examples.
     *
     * @return at least 1
     */
    int count();

    /**
     * Returns the vectors of some examples.
     *
     * @param chosen numbers of the examples
     * @return one sequence each
     */
    Steps forward(int[] chosen);

    /**
     * Takes the gradient of the vectors last returned.
     *
     * @param dx the gradient
     */
    void backward(Steps dx);

    /**
     * Returns what training changes.
     *
     * @return empty if the vectors are data
     */
    List<FloatParameter> parameters();
}
