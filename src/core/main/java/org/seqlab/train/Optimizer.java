package org.seqlab.train;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes parameters against their gradients.
 *
 * <p>Sources: momentum and RMSProp as in the lectures; Adam from Kingma and Ba (2015),
 * arXiv:1412.6980, with bias correction; decoupled weight decay from Loshchilov and Hutter (2019),
 * arXiv:1711.05101: every step first shrinks the parameters by {@code rate · decay}.
 *
 * <p>Memory: 0, 1, 1 and 2 arrays of a parameter's size for SGD, momentum, RMSProp and Adam.
 */
public final class Optimizer {
    private final Rule rule;
    private final Schedule schedule;
    private double decay;
    private long step;
    private List<Parameter> bound;
    private final List<Parameter> memory = new ArrayList<>();

    private Optimizer(Rule rule, Schedule schedule) {
        this.rule = rule;
        this.schedule = schedule;
    }

    /**
     * Returns gradient descent: {@code w −= rate · dw}.
     *
     * @param schedule learning rate of each step
     * @return the optimizer
     */
    public static Optimizer sgd(Schedule schedule) {
        return new Optimizer(new Rules.Sgd(), schedule);
    }

    /**
     * Returns momentum: {@code v = beta v + (1 − beta) dw; w −= rate · v}.
     *
     * @param schedule learning rate of each step
     * @param beta how much of the velocity stays, from 0 to below 1
     * @return the optimizer
     */
    public static Optimizer momentum(Schedule schedule, double beta) {
        return new Optimizer(new Rules.Momentum(share("momentum", "beta", beta)), schedule);
    }

    /**
     * Returns RMSProp: {@code s = beta s + (1 − beta) dw²; w −= rate · dw / (√s + epsilon)}.
     *
     * @param schedule learning rate of each step
     * @param beta how much of the mean square stays, from 0 to below 1
     * @param epsilon keeps the quotient finite
     * @return the optimizer
     */
    public static Optimizer rmsProp(Schedule schedule, double beta, double epsilon) {
        return new Optimizer(new Rules.RmsProp(share("rmsProp", "beta", beta), epsilon), schedule);
    }

    /**
     * Returns Adam with the usual constants 0.9, 0.999 and 1e-8.
     *
     * @param schedule learning rate of each step
     * @return the optimizer
     */
    public static Optimizer adam(Schedule schedule) {
        return adam(schedule, 0.9, 0.999, 1e-8);
    }

    /**
     * Returns Adam.
     *
     * <pre>
     *   v = beta1 v + (1 − beta1) dw       s = beta2 s + (1 − beta2) dw²
     *   w −= rate · (v / (1 − beta1^t)) / (√(s / (1 − beta2^t)) + epsilon),  t = 1, 2, …
     * </pre>
     *
     * @param schedule learning rate of each step
     * @param beta1 how much of the mean stays, from 0 to below 1
     * @param beta2 how much of the mean square stays, from 0 to below 1
     * @param epsilon keeps the quotient finite
     * @return the optimizer
     */
    public static Optimizer adam(Schedule schedule, double beta1, double beta2, double epsilon) {
        share("adam", "beta1", beta1);
        share("adam", "beta2", beta2);
        return new Optimizer(new Rules.Adam(beta1, beta2, epsilon), schedule);
    }

    private static double share(String optimizer, String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "Optimizer."
                            + optimizer
                            + ": "
                            + name
                            + " must be from 0 to below 1, but it is "
                            + value
                            + ".");
        }
        return value;
    }

    /**
     * Sets the weight decay.
     *
     * @param decay share of a parameter that a step with rate 1 takes away; 0 for none
     * @return this optimizer
     */
    public Optimizer weightDecay(double decay) {
        this.decay = decay;
        return this;
    }

    /**
     * Changes the parameters once.
     *
     * @param parameters the same list at every step
     * @throws IllegalArgumentException if the parameters are not those of the first step
     */
    public void step(List<? extends Parameter> parameters) {
        bind(parameters);
        double rate = schedule.rate(step);
        step++;
        int slot = 0;
        for (Parameter w : parameters) {
            List<Parameter> slots = memory.subList(slot, slot + rule.slots());
            if (w instanceof FloatParameter f) {
                shrink(f.value(), (float) (1 - rate * decay));
                rule.update(f, slots, rate, step);
            } else if (w instanceof DoubleParameter d) {
                shrink(d.value(), 1 - rate * decay);
                rule.update(d, slots, rate, step);
            }
            slot += rule.slots();
        }
    }

    private void shrink(float[] w, float factor) {
        for (int i = 0; decay != 0 && i < w.length; i++) {
            w[i] *= factor;
        }
    }

    private void shrink(double[] w, double factor) {
        for (int i = 0; decay != 0 && i < w.length; i++) {
            w[i] *= factor;
        }
    }

    /** Makes room for the memory of these parameters, or checks that it is theirs. */
    void bind(List<? extends Parameter> parameters) {
        if (bound == null) {
            bound = List.copyOf(parameters);
            for (Parameter w : parameters) {
                for (int i = 0; i < rule.slots(); i++) {
                    String name = "optimizer." + i + "." + w.name();
                    memory.add(
                            w instanceof FloatParameter
                                    ? new FloatParameter(name, w.rows(), w.cols())
                                    : new DoubleParameter(name, w.rows(), w.cols()));
                }
            }
        } else if (!bound.equals(parameters)) {
            throw new IllegalArgumentException(
                    "Optimizer.step: parameters must be those of the first step, "
                            + bound
                            + ", but they are "
                            + parameters
                            + ".");
        }
    }

    /**
     * Returns the steps taken.
     *
     * @return from 0
     */
    public long steps() {
        return step;
    }

    /**
     * Returns the learning rate of the next step.
     *
     * @return the schedule's rate
     */
    public double rate() {
        return schedule.rate(step);
    }

    List<Parameter> memory() {
        return memory;
    }

    void restore(long steps) {
        step = steps;
    }
}
