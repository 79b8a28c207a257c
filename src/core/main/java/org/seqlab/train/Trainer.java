package org.seqlab.train;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Runs steps of training: zero gradients, loss, checks, clipping, update, progress. */
public final class Trainer {
    private final List<Parameter> parameters;
    private final Optimizer optimizer;
    private final long start = System.nanoTime();
    private Consumer<Progress> listener = p -> {};
    private double clipNorm = Double.POSITIVE_INFINITY;
    private double clipValue = Double.POSITIVE_INFINITY;
    private double smoothed = Double.NaN;

    /**
     * Creates a trainer.
     *
     * @param parameters what is trained
     * @param optimizer how
     */
    public Trainer(List<? extends Parameter> parameters, Optimizer optimizer) {
        this.parameters = List.copyOf(parameters);
        this.optimizer = optimizer;
        optimizer.bind(this.parameters);
    }

    /**
     * Limits the norm of all gradients together.
     *
     * @param max largest norm
     * @return this trainer
     */
    public Trainer clipNorm(double max) {
        clipNorm = max;
        return this;
    }

    /**
     * Limits each entry of the gradients.
     *
     * @param limit largest absolute value
     * @return this trainer
     */
    public Trainer clipValue(double limit) {
        clipValue = limit;
        return this;
    }

    /**
     * Sets who hears of each step.
     *
     * @param consumer called after every step; must be quick
     * @return this trainer
     */
    public Trainer listener(Consumer<Progress> consumer) {
        listener = consumer;
        return this;
    }

    /**
     * Takes one step.
     *
     * @param lossAndGradients returns the loss of a minibatch and adds to the gradients, which are
     *     zero when it is called
     * @return the loss
     * @throws TrainingException if the loss or a gradient is not finite; nothing was changed
     */
    public double step(DoubleSupplier lossAndGradients) {
        parameters.forEach(Parameter::zeroGradient);
        double loss = lossAndGradients.getAsDouble();
        if (!Double.isFinite(loss)) {
            throw new TrainingException(
                    where()
                            + "the loss is "
                            + loss
                            + ". Is there NaN in the data, or is the rate "
                            + optimizer.rate()
                            + " too high?");
        }
        if (clipValue < Double.POSITIVE_INFINITY) {
            Clipping.byValue(parameters, clipValue);
        }
        double norm = Clipping.byNorm(parameters, clipNorm);
        requireFinite(norm);
        double rate = optimizer.rate();
        optimizer.step(parameters);
        smoothed = Double.isNaN(smoothed) ? loss : 0.99 * smoothed + 0.01 * loss;
        double seconds = (System.nanoTime() - start) * 1e-9;
        listener.accept(new Progress(optimizer.steps(), loss, smoothed, norm, rate, seconds));
        return loss;
    }

    private String where() {
        return "Training stopped at step " + (optimizer.steps() + 1) + ": ";
    }

    private void requireFinite(double norm) {
        if (Double.isFinite(norm)) {
            return;
        }
        for (Parameter w : parameters) {
            for (int i = 0; i < w.size(); i++) {
                if (!Double.isFinite(w.gradientAt(i))) {
                    throw new TrainingException(
                            where()
                                    + "the gradient of "
                                    + w
                                    + " at ["
                                    + i / w.cols()
                                    + "]["
                                    + i % w.cols()
                                    + "] is "
                                    + w.gradientAt(i)
                                    + ".");
                }
            }
        }
        throw new TrainingException(
                where() + "the gradients are too large: their norm is " + norm + ".");
    }

    /**
     * Returns the smoothed loss.
     *
     * @return NaN before the first step
     */
    public double smoothedLoss() {
        return smoothed;
    }

    /**
     * Returns all that a model file needs to resume this run.
     *
     * @return parameters, optimizer and smoothed loss; add generators with {@link ModelState#with}
     */
    public ModelState state() {
        return new ModelState(parameters, optimizer)
                .withNumber("trainer.smoothed", () -> smoothed, v -> smoothed = v);
    }
}
