package org.seqlab.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an adapter computed for one case, by the names that the case file uses. */
public final class Answers {
    /** Relative tolerance unless the file or the adapter says otherwise. */
    public static final double DEFAULT_TOLERANCE = 1e-10;

    /**
     * Stands for a value that cannot be computed because the file names data that is not there; it is
     * not compared. Say so with {@link #remark}.
     */
    public static final Object UNAVAILABLE = new Object();

    /**
     * Only the first entries of a list or vector.
     *
     * @param entries an array of numbers or a list
     */
    public record Prefix(Object entries) {}

    private final Map<String, Object> root = new LinkedHashMap<>();
    private final Map<String, Object> outputs = new LinkedHashMap<>();
    private final Map<String, Object> gradients = new LinkedHashMap<>();
    private final Map<String, Object> printed = new LinkedHashMap<>();
    private final Map<String, Double> tolerances = new LinkedHashMap<>();
    private double tolerance = DEFAULT_TOLERANCE;
    private double printedTolerance;
    private String remark = "";

    Answers() {
        root.put("outputs", outputs);
        root.put("gradients", gradients);
    }

    /**
     * Answers {@code outputs.name}.
     *
     * @param name the field
     * @param value what was computed; see the package for the types
     * @return this
     */
    public Answers put(String name, Object value) {
        outputs.put(name, value);
        return this;
    }

    /**
     * Answers {@code outputs.name} with a tolerance of its own.
     *
     * @param name the field
     * @param value what was computed
     * @param relative for instance 1e-6 for the solution of an ill-conditioned system
     * @return this
     */
    public Answers put(String name, Object value, double relative) {
        tolerances.put("outputs." + name, relative);
        return put(name, value);
    }

    /**
     * Answers several outputs.
     *
     * @param values what was computed, by field
     * @return this
     */
    public Answers putAll(Map<String, ?> values) {
        outputs.putAll(values);
        return this;
    }

    /**
     * Answers {@code gradients.name}.
     *
     * @param name the field
     * @param value what was computed
     * @return this
     */
    public Answers gradient(String name, Object value) {
        gradients.put(name, value);
        return this;
    }

    /**
     * Answers a field that stands beside {@code inputs} and {@code outputs}, or replaces all of
     * {@code outputs} or {@code gradients} where that is a list.
     *
     * @param name the field
     * @param value what was computed
     * @return this
     */
    public Answers root(String name, Object value) {
        root.put(name, value);
        return this;
    }

    /**
     * Answers an entry of {@code published} that is not simply a part of an output.
     *
     * @param what the entry's name
     * @param value the number, numbers or string to compare with what was printed
     * @return this
     */
    public Answers printed(String what, Object value) {
        printed.put(what, value);
        return this;
    }

    /**
     * Sets the relative tolerance of this case, where the default does not hold.
     *
     * @param relative for instance 1e-9 after 20 steps
     * @return this
     */
    public Answers tolerance(double relative) {
        tolerance = relative;
        return this;
    }

    /**
     * Sets an absolute tolerance for the printed values, for those that were computed in single
     * precision and printed with more digits than it has.
     *
     * @param absolute for instance 1e-7
     * @return this
     */
    public Answers printedTolerance(double absolute) {
        printedTolerance = absolute;
        return this;
    }

    /**
     * Says what could not be compared and why; the report shows it even when the case passes.
     *
     * @param text one sentence
     * @return this
     */
    public Answers remark(String text) {
        remark = text;
        return this;
    }

    Map<String, Object> root() {
        return root;
    }

    Map<String, Object> outputs() {
        return outputs;
    }

    Map<String, Object> gradients() {
        return gradients;
    }

    Map<String, Object> printed() {
        return printed;
    }

    Map<String, Double> tolerances() {
        return tolerances;
    }

    double tolerance() {
        return tolerance;
    }

    double printedTolerance() {
        return printedTolerance;
    }

    String remark() {
        return remark;
    }
}
