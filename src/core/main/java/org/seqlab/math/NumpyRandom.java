package org.seqlab.math;

import java.util.Arrays;
import java.util.List;

/**
 * NumPy's legacy {@code RandomState}, draw for draw: the same seed gives the same numbers as {@code
 * np.random.seed(seed)} followed by the same calls. The stream is frozen by NEP 19.
 *
 * <p>Exact in every bit, but for {@link #randn}, whose logarithm may differ in the last bit.
 *
 * <p>Not here: the new {@code Generator} API, distributions the course does not draw from. Not safe
 * for use by several threads.
 */
public final class NumpyRandom {
    private final MersenneTwister twister = new MersenneTwister();
    private double cachedGaussian;
    private boolean hasCachedGaussian;

    /**
     * Creates a generator, as {@code np.random.seed(seed)} does.
     *
     * @param seed from 0 to 2³² − 1
     * @throws IllegalArgumentException if the seed is outside that range
     */
    public NumpyRandom(long seed) {
        seed(seed);
    }

    /**
     * Starts the stream of a seed and forgets the cached Gaussian.
     *
     * @param seed from 0 to 2³² − 1
     * @throws IllegalArgumentException if the seed is outside that range
     */
    public void seed(long seed) {
        if (seed < 0 || seed > 0xffffffffL) {
            throw new IllegalArgumentException(
                    "NumpyRandom.seed: seed must be from 0 to 4294967295, but it is " + seed + ".");
        }
        twister.seed((int) seed);
        hasCachedGaussian = false;
    }

    /**
     * Returns the next 32-bit word of the stream.
     *
     * @return from 0 to 2³² − 1
     */
    public long nextWord() {
        return twister.next() & 0xffffffffL;
    }

    /**
     * Returns a copy of the 624 words of the state, for comparison with NumPy's {@code get_state}.
     *
     * @return unsigned 32-bit numbers
     */
    public long[] state() {
        return Arrays.stream(twister.state()).mapToLong(w -> w & 0xffffffffL).toArray();
    }

    /**
     * Returns how many words of the current block of 624 are used up.
     *
     * @return 624 just after seeding
     */
    public int position() {
        return twister.position();
    }

    /**
     * Returns a number uniform in [0, 1).
     *
     * @return 53 random bits
     */
    public double randomSample() {
        return twister.nextDouble();
    }

    /**
     * Returns several numbers uniform in [0, 1).
     *
     * @param count how many
     * @return the numbers in the order of drawing
     */
    public double[] randomSample(int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> randomSample());
        return values;
    }

    /**
     * Returns {@code low + (high − low) · random_sample()}; low may be above high.
     *
     * @param low value at 0
     * @param high value at 1, not reached
     * @return the number
     */
    public double uniform(double low, double high) {
        return low + (high - low) * randomSample();
    }

    /**
     * Returns a matrix of {@link #uniform(double, double)}, drawn row after row.
     *
     * @param low value at 0
     * @param high value at 1
     * @param rows number of rows
     * @param cols number of columns
     * @return (rows, cols)
     */
    public Matrix uniform(double low, double high, int rows, int cols) {
        return Matrix.build(rows, cols, (i, j) -> uniform(low, high));
    }

    /**
     * Returns a number from the standard normal distribution by the polar method, which makes two
     * and keeps one for the next call.
     *
     * @return mean 0, variance 1
     */
    public double randn() {
        if (hasCachedGaussian) {
            hasCachedGaussian = false;
            return cachedGaussian;
        }
        double x1;
        double x2;
        double r2;
        do {
            x1 = 2.0 * randomSample() - 1.0;
            x2 = 2.0 * randomSample() - 1.0;
            r2 = x1 * x1 + x2 * x2;
        } while (r2 >= 1.0 || r2 == 0.0);
        double f = Math.sqrt(-2.0 * Math.log(r2) / r2);
        cachedGaussian = f * x1;
        hasCachedGaussian = true;
        return f * x2;
    }

    /**
     * Returns a matrix of {@link #randn()}, drawn row after row as {@code np.random.randn(rows, cols)}.
     *
     * @param rows number of rows
     * @param cols number of columns
     * @return (rows, cols)
     */
    public Matrix randn(int rows, int cols) {
        return Matrix.build(rows, cols, (i, j) -> randn());
    }

    /**
     * Returns {@code mean + deviation · randn()}.
     *
     * @param mean the mean
     * @param deviation the standard deviation
     * @return the number
     */
    public double normal(double mean, double deviation) {
        return mean + deviation * randn();
    }

    /**
     * Returns an integer uniform in [low, high), as {@code np.random.randint(low, high)}.
     *
     * @param low smallest value
     * @param high one more than the largest value
     * @return the integer
     * @throws IllegalArgumentException if high is not above low
     */
    public int randint(int low, int high) {
        return (int) randint((long) low, (long) high);
    }

    /**
     * Returns an integer uniform in [low, high). A range of one value uses up no random bits.
     *
     * @param low smallest value
     * @param high one more than the largest value
     * @return the integer
     * @throws IllegalArgumentException if high is not above low
     */
    public long randint(long low, long high) {
        if (high <= low) {
            throw new IllegalArgumentException(
                    "NumpyRandom.randint: high must be above low = "
                            + low
                            + ", but it is "
                            + high
                            + ".");
        }
        return low + bounded(high - 1 - low);
    }

    /** Returns a number in [0, max]: words are masked and rejected until one fits. */
    private long bounded(long max) {
        if (max == 0) {
            return 0;
        }
        long mask = -1L >>> Long.numberOfLeadingZeros(max);
        boolean wide = Long.compareUnsigned(max, 0xffffffffL) > 0;
        long value;
        do {
            value = (wide ? nextWord() << 32 | nextWord() : nextWord()) & mask;
        } while (Long.compareUnsigned(value, max) > 0);
        return value;
    }

    /**
     * Returns one of 0 … n − 1, each as likely, as {@code np.random.choice(n)}.
     *
     * @param n how many there are, at least 1
     * @return the index
     * @throws IllegalArgumentException if n is below 1
     */
    public int choice(int n) {
        requirePositive(n);
        return randint(0, n);
    }

    /**
     * Returns several of 0 … n − 1, as {@code np.random.choice(n, size, replace)}.
     *
     * @param n how many there are, at least 1
     * @param size how many to draw
     * @param replace whether an index may be drawn again
     * @return the indices in the order of drawing
     * @throws IllegalArgumentException if more are to be drawn than there are
     */
    public int[] choice(int n, int size, boolean replace) {
        requirePositive(n);
        if (replace) {
            int[] drawn = new int[size];
            Arrays.setAll(drawn, i -> choice(n));
            return drawn;
        }
        requireEnough(n, size);
        return Arrays.copyOf(permutation(n), size);
    }

    /**
     * Returns an index with given probabilities, as {@code np.random.choice(range(n), p=p)}: one
     * uniform number u, and the first index whose cumulative probability exceeds it.
     *
     * @param p probabilities of 0 … n − 1
     * @return the index
     * @throws IllegalArgumentException if p is empty, has a negative or NaN entry or does not sum to 1
     *     within 1.5e-8
     */
    public int choice(double[] p) {
        return search(cumulative(requireProbabilities(p)), randomSample());
    }

    /**
     * Returns several indices with given probabilities, as {@code np.random.choice(range(n), size,
     * replace, p)}.
     *
     * @param p probabilities of 0 … n − 1
     * @param size how many to draw
     * @param replace whether an index may be drawn again
     * @return the indices in the order of drawing
     * @throws IllegalArgumentException if p is not a distribution or has too few non-zero entries
     */
    public int[] choice(double[] p, int size, boolean replace) {
        requireProbabilities(p);
        if (replace) {
            double[] cdf = cumulative(p);
            int[] drawn = new int[size];
            Arrays.setAll(drawn, i -> search(cdf, randomSample()));
            return drawn;
        }
        requireEnough((int) Arrays.stream(p).filter(v -> v > 0).count(), size);
        return drawDistinct(p.clone(), size);
    }

    /** Draws what is missing, keeps what is new, forbids it and draws again. */
    private int[] drawDistinct(double[] p, int size) {
        int[] drawn = new int[size];
        int count = 0;
        while (count < size) {
            double[] u = randomSample(size - count);
            double[] cdf = cumulative(p);
            for (double v : u) {
                int index = search(cdf, v);
                if (p[index] > 0) {
                    drawn[count++] = index;
                    p[index] = 0;
                }
            }
        }
        return drawn;
    }

    private static double[] cumulative(double[] p) {
        double[] cdf = p.clone();
        for (int i = 1; i < cdf.length; i++) {
            cdf[i] += cdf[i - 1];
        }
        double last = cdf[cdf.length - 1];
        for (int i = 0; i < cdf.length; i++) {
            cdf[i] /= last;
        }
        return cdf;
    }

    private static int search(double[] cdf, double u) {
        int low = 0;
        int high = cdf.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cdf[middle] > u) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * Puts the entries of an array into random order, as {@code np.random.shuffle}.
     *
     * @param values the array that is changed
     */
    public void shuffleInPlace(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = (int) bounded(i);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    /**
     * Puts the entries of a list into random order, as {@code np.random.shuffle}; the rows of an array
     * move with the same draws.
     *
     * @param values the list that is changed
     * @param <T> type of the entries
     */
    public <T> void shuffleInPlace(List<T> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            int j = (int) bounded(i);
            values.set(j, values.set(i, values.get(j)));
        }
    }

    /**
     * Returns 0 … n − 1 in random order, as {@code np.random.permutation(n)}.
     *
     * @param n how many
     * @return each of 0 … n − 1 once
     */
    public int[] permutation(int n) {
        int[] values = new int[n];
        Arrays.setAll(values, i -> i);
        shuffleInPlace(values);
        return values;
    }

    private static void requirePositive(int n) {
        if (n < 1) {
            throw new IllegalArgumentException(
                    "NumpyRandom.choice: n must be at least 1, but it is " + n + ".");
        }
    }

    private static void requireEnough(int available, int size) {
        if (size > available) {
            throw new IllegalArgumentException(
                    "NumpyRandom.choice: without replacement size must be at most "
                            + available
                            + ", but it is "
                            + size
                            + ".");
        }
    }

    private static double[] requireProbabilities(double[] p) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            if (!(p[i] >= 0)) {
                throw new IllegalArgumentException(
                        "NumpyRandom.choice: p must not be negative, but p["
                                + i
                                + "] is "
                                + p[i]
                                + ".");
            }
            sum += p[i];
        }
        if (!(Math.abs(sum - 1) <= 1.5e-8)) {
            throw new IllegalArgumentException(
                    "NumpyRandom.choice: p must sum to 1, but it sums to " + sum + ".");
        }
        return p;
    }
}
