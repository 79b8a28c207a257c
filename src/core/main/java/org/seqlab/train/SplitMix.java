package org.seqlab.train;

import java.util.random.RandomGenerator;

/**
 * A generator whose whole state is one number, so that it can be saved and resumed.
 *
 * <p>Source: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators,
 * doi:10.1145/2660193.2660195.
 */
public final class SplitMix implements RandomGenerator {
    private long state;

    /**
     * Creates a generator.
     *
     * @param seed its first state
     */
    public SplitMix(long seed) {
        state = seed;
    }

    @Override
    public long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /**
     * Returns the state.
     *
     * @return what {@link #setState} takes
     */
    public long state() {
        return state;
    }

    /**
     * Continues from a state.
     *
     * @param saved what {@link #state} returned
     */
    public void setState(long saved) {
        state = saved;
    }
}
