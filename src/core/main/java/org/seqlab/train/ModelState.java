package org.seqlab.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** What is saved and loaded together: parameters, optimizer, generators and other numbers. */
public final class ModelState {
    private record Cell(LongSupplier get, LongConsumer set) {}

    private final List<Parameter> parameters;
    private final Optimizer optimizer;
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    /**
     * Creates a state for a model that will not be trained further.
     *
     * @param parameters with names that differ
     */
    public ModelState(List<? extends Parameter> parameters) {
        this(parameters, null);
    }

    /**
     * Creates a state for a model in training.
     *
     * @param parameters with names that differ
     * @param optimizer whose memory is part of the state; null for none
     */
    public ModelState(List<? extends Parameter> parameters, Optimizer optimizer) {
        this.parameters = List.copyOf(parameters);
        this.optimizer = optimizer;
        if (this.parameters.stream().map(Parameter::name).distinct().count()
                != this.parameters.size()) {
            throw new IllegalArgumentException(
                    "ModelState: parameters must have names that differ, but they are "
                            + parameters
                            + ".");
        }
        if (optimizer != null) {
            optimizer.bind(this.parameters);
            cells.put("optimizer.steps", new Cell(optimizer::steps, optimizer::restore));
        }
    }

    /**
     * Adds a generator.
     *
     * @param name its name in the file
     * @param rng the generator
     * @return this state
     */
    public ModelState with(String name, SplitMix rng) {
        cells.put(name, new Cell(rng::state, rng::setState));
        return this;
    }

    /**
     * Adds a number of the caller's.
     *
     * @param name its name in the file
     * @param get returns it when saving
     * @param set takes it when loading
     * @return this state
     */
    public ModelState withNumber(String name, DoubleSupplier get, DoubleConsumer set) {
        cells.put(
                name,
                new Cell(
                        () -> Double.doubleToRawLongBits(get.getAsDouble()),
                        bits -> set.accept(Double.longBitsToDouble(bits))));
        return this;
    }

    List<Parameter> arrays() {
        if (optimizer == null) {
            return parameters;
        }
        return java.util.stream.Stream.concat(parameters.stream(), optimizer.memory().stream())
                .toList();
    }

    Map<String, Long> cells() {
        Map<String, Long> values = new LinkedHashMap<>();
        cells.forEach((name, cell) -> values.put(name, cell.get().getAsLong()));
        return values;
    }

    void setCell(String name, long bits) {
        cells.get(name).set().accept(bits);
    }
}
