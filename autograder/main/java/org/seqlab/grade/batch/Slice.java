package org.seqlab.grade.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several equal parts of a batch, for machines that share the work.
 *
 * @param index which part, from 0
 * @param count how many parts there are
 */
public record Slice(int index, int count) {
    /** The whole batch. */
    public static final Slice ALL = new Slice(0, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** Checks the numbers. */
    public Slice {
        if (count < 1 || index < 0 || index >= count) {
            throw new IllegalArgumentException(
                    "slice: i/n needs 0 <= i < n, but it is " + index + "/" + count + ".");
        }
    }

    /**
     * Reads a slice.
     *
     * @param text {@code 3/16}, the parts counted from 0, or {@code auto} for the array variables of
     *     Slurm and Kubernetes
     * @param environment the environment variables
     * @return the slice
     * @throws IllegalArgumentException if it is written otherwise or the variables are missing
     */
    public static Slice parse(String text, Map<String, String> environment) {
        if (text.equals("auto")) {
            return fromArray(environment);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "slice: write i/n with parts from 0, or auto, but it is " + text + ".");
        }
        return new Slice(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    private static Slice fromArray(Map<String, String> environment) {
        if (environment.containsKey("SLURM_ARRAY_TASK_ID")) {
            int first = number(environment, "SLURM_ARRAY_TASK_MIN", "0");
            int last = number(environment, "SLURM_ARRAY_TASK_MAX", null);
            int index = number(environment, "SLURM_ARRAY_TASK_ID", null);
            return new Slice(index - first, last - first + 1);
        }
        if (environment.containsKey("JOB_COMPLETION_INDEX")) {
            return new Slice(
                    number(environment, "JOB_COMPLETION_INDEX", null),
                    number(environment, "SEQLAB_SLICES", null));
        }
        throw new IllegalArgumentException(
                "slice: auto needs SLURM_ARRAY_TASK_ID, or JOB_COMPLETION_INDEX and"
                        + " SEQLAB_SLICES, in the environment; neither is there.");
    }

    private static int number(Map<String, String> environment, String name, String other) {
        String value = environment.getOrDefault(name, other);
        if (value == null || !value.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(
                    "slice: the variable " + name + " must be a number, but it is " + value + ".");
        }
        return Integer.parseInt(value);
    }

    /**
     * Returns the members of this part: every count-th, from index on.
     *
     * @param all all members in an order that is the same on every machine
     * @param <T> anything
     * @return this part
     */
    public <T> List<T> of(List<T> all) {
        List<T> part = new ArrayList<>();
        for (int k = index; k < all.size(); k += count) {
            part.add(all.get(k));
        }
        return part;
    }
}
