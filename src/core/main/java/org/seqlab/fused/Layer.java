package org.seqlab.fused;

import java.util.List;
import org.seqlab.train.FloatParameter;

/**
 * A function of a minibatch of sequences with parameters and a gradient.
 *
 * <p>The results of {@link #forward} and {@link #backward} are buffers of the layer: they are valid
 * until its next forward. {@code backward} belongs to the last {@code forward} and adds to the
 * gradients of the parameters.
 */
public abstract class Layer {
    /** For subclasses. */
    protected Layer() {}

    /**
     * Returns the outputs.
     *
     * @param x inputs, not changed; must stay as they are until backward
     * @return outputs
     */
    public abstract Steps forward(Steps x);

    /**
     * Returns the gradient of the inputs and adds to the gradients of the parameters.
     *
     * @param dy gradient of the outputs, zero where there is padding
     * @return gradient of the inputs
     */
    public abstract Steps backward(Steps dy);

    /**
     * Returns what training changes.
     *
     * @return in a fixed order; empty if there is nothing
     */
    public List<FloatParameter> parameters() {
        return List.of();
    }

    /**
     * Switches between training and use; dropout and batch statistics differ.
     *
     * @param training true when the model is trained, which is the beginning
     */
    public void setTraining(boolean training) {}
}
