package org.seqlab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Divides examples into minibatches; a batch is an array of example numbers. */
public final class Minibatches {
    private Minibatches() {}

    /**
     * Returns all examples once, in random order.
     *
     * @param examples how many examples
     * @param size examples in a batch; the last batch may be smaller
     * @param rng source of the order
     * @return the batches
     */
    public static List<int[]> shuffled(int examples, int size, RandomGenerator rng) {
        if (examples < 1 || size < 1) {
            throw new IllegalArgumentException(
                    "Minibatches: examples and size must be at least 1, but they are "
                            + examples
                            + " and "
                            + size
                            + ".");
        }
        return cut(permutation(examples, rng), size);
    }

    /**
     * Returns all examples once, in batches of similar length: little padding, still random order.
     *
     * <p>Shuffled examples are sorted by length within windows of 20 batches; then the batches are
     * shuffled.
     *
     * @param lengths length of each example
     * @param size examples in a batch
     * @param rng source of the order
     * @return the batches
     */
    public static List<int[]> bySimilarLength(int[] lengths, int size, RandomGenerator rng) {
        List<int[]> batches = new ArrayList<>();
        for (int[] window : shuffled(lengths.length, 20 * size, rng)) {
            Integer[] order = Arrays.stream(window).boxed().toArray(Integer[]::new);
            Arrays.sort(order, (i, j) -> Integer.compare(lengths[i], lengths[j]));
            batches.addAll(cut(Arrays.stream(order).mapToInt(i -> i).toArray(), size));
        }
        List<int[]> mixed = new ArrayList<>();
        for (int i : permutation(batches.size(), rng)) {
            mixed.add(batches.get(i));
        }
        return mixed;
    }

    /**
     * Returns the numbers 0 … n−1 in random order.
     *
     * @param n how many
     * @param rng source of the order
     * @return a new array
     */
    public static int[] permutation(int n, RandomGenerator rng) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = rng.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static List<int[]> cut(int[] order, int size) {
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < order.length; from += size) {
            batches.add(Arrays.copyOfRange(order, from, Math.min(order.length, from + size)));
        }
        return batches;
    }
}
