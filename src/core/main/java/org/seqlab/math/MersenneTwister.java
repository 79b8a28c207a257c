package org.seqlab.math;

/**
 * MT19937, the generator under NumPy's {@code RandomState} and Python's {@code random}: Matsumoto and
 * Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998), 3–30.
 */
final class MersenneTwister {
    private static final int N = 624;
    private static final int M = 397;
    private static final int MATRIX_A = 0x9908b0df;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;

    private final int[] state = new int[N];
    private int position = N;

    /** Fills the state from one 32-bit number (Knuth's recurrence). */
    void seed(int seed) {
        state[0] = seed;
        for (int i = 1; i < N; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
        position = N;
    }

    /** Fills the state from several 32-bit numbers ({@code init_by_array}). */
    void seed(int[] key) {
        seed(19650218);
        int i = 1;
        for (int k = 0; k < Math.max(N, key.length); k++) {
            int j = k % key.length;
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525)) + key[j] + j;
            i = advance(i);
        }
        for (int k = 0; k < N - 1; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941)) - i;
            i = advance(i);
        }
        state[0] = UPPER;
        position = N;
    }

    private int advance(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    /** Returns the next 32 random bits. */
    int next() {
        if (position == N) {
            twist();
        }
        int y = state[position++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int y = (state[i] & UPPER) | (state[(i + 1) % N] & LOWER);
            state[i] = state[(i + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : MATRIX_A);
        }
        position = 0;
    }

    /** Returns a double in [0, 1) with 53 random bits. */
    double nextDouble() {
        long high = next() >>> 5;
        long low = next() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /** Returns a copy of the 624 state words. */
    int[] state() {
        return state.clone();
    }

    /** Returns how many words of the current block are used up. */
    int position() {
        return position;
    }
}
