package org.seqlab.math;

import java.util.List;

/**
 * Python's {@code random} module, draw for draw, for the few calls the course makes: {@code
 * random.seed(int)}, {@code random()}, {@code uniform}, {@code randrange}, {@code choice}, {@code
 * shuffle}.
 */
public final class PythonRandom {
    private final MersenneTwister twister = new MersenneTwister();

    /**
     * Creates a generator, as {@code random.seed(seed)} does: by the 32-bit limbs of its absolute
     * value.
     *
     * @param seed any integer
     */
    public PythonRandom(long seed) {
        long value = Math.abs(seed);
        int low = (int) value;
        int high = (int) (value >>> 32);
        twister.seed(high == 0 ? new int[] {low} : new int[] {low, high});
    }

    /**
     * Returns a number uniform in [0, 1).
     *
     * @return 53 random bits
     */
    public double random() {
        return twister.nextDouble();
    }

    /**
     * Returns {@code low + (high − low) · random()}.
     *
     * @param low value at 0
     * @param high value at 1
     * @return the number
     */
    public double uniform(double low, double high) {
        return low + (high - low) * random();
    }

    /**
     * Returns an integer uniform in [0, n): as many bits as n has, drawn until they are below n.
     *
     * @param n one more than the largest value, at least 1
     * @return the integer
     * @throws IllegalArgumentException if n is below 1
     */
    public int randrange(int n) {
        if (n < 1) {
            throw new IllegalArgumentException(
                    "PythonRandom.randrange: n must be at least 1, but it is " + n + ".");
        }
        int bits = 32 - Integer.numberOfLeadingZeros(n);
        int value;
        do {
            value = twister.next() >>> (32 - bits);
        } while (value >= n);
        return value;
    }

    /**
     * Returns one entry of a list.
     *
     * @param values the list, not empty
     * @param <T> type of the entries
     * @return an entry
     */
    public <T> T choice(List<T> values) {
        return values.get(randrange(values.size()));
    }

    /**
     * Puts the entries of a list into random order.
     *
     * @param values the list that is changed
     * @param <T> type of the entries
     */
    public <T> void shuffleInPlace(List<T> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            int j = randrange(i + 1);
            values.set(j, values.set(i, values.get(j)));
        }
    }
}
