package org.seqlab.simd;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * exp, tanh and sigmoid of one vector of doubles.
 *
 * <p>As {@link FloatVectorMath}, with the Taylor polynomial of degree 13 in two interleaved chains,
 * whose error for {@code |r| ≤ ln 2 / 2} is below 1e-17.
 */
final class DoubleVectorMath {
    static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    static final int L = S.length();

    private static final double LOG2E = 1.4426950408889634;
    // ln 2 in two parts: n times the first is exact for |n| < 2^11.
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    // Adding 1.5 · 2^52 rounds to an integer and leaves it in the low bits.
    private static final double ROUND = 6755399441055744.0;

    private DoubleVectorMath() {}

    static DoubleVector exp(DoubleVector x) {
        DoubleVector v = x.max(-708.0).min(709.0);
        DoubleVector z = fma(v, LOG2E, ROUND);
        DoubleVector n = z.sub(ROUND);
        DoubleVector r = fma(n, -LN2_LOW, fma(n, -LN2_HIGH, v));
        DoubleVector s = power(z);
        DoubleVector e = s.fma(expMinusOne(r), s);
        return e.blend(0.0, x.compare(LT, -708.0));
    }

    static DoubleVector sigmoid(DoubleVector x) {
        DoubleVector one = DoubleVector.broadcast(S, 1.0);
        return one.div(exp(x.neg()).add(1.0));
    }

    /** With t = exp(2|x|) − 1, tanh |x| = t / (t + 2): exact to rounding for small x as well. */
    static DoubleVector tanh(DoubleVector x) {
        DoubleVector a = x.abs().min(20.0);
        DoubleVector v = a.add(a);
        DoubleVector z = fma(v, LOG2E, ROUND);
        DoubleVector n = z.sub(ROUND);
        DoubleVector r = fma(n, -LN2_LOW, fma(n, -LN2_HIGH, v));
        DoubleVector s = power(z);
        DoubleVector t = s.fma(expMinusOne(r), s.sub(1.0));
        return signed(t.div(t.add(2.0)), x);
    }

    private static DoubleVector signed(DoubleVector size, DoubleVector sign) {
        return size.reinterpretAsLongs()
                .or(sign.reinterpretAsLongs().and(0x8000000000000000L))
                .reinterpretAsDoubles();
    }

    /** 2ⁿ as a double, n in the low bits of z. */
    private static DoubleVector power(DoubleVector z) {
        return z.reinterpretAsLongs()
                .lanewise(LSHL, 52)
                .add(0x3ff0000000000000L)
                .reinterpretAsDoubles();
    }

    private static DoubleVector expMinusOne(DoubleVector r) {
        DoubleVector r2 = r.mul(r);
        DoubleVector odd = fma(DoubleVector.broadcast(S, 1 / 6227020800.0), r2, 1 / 39916800.0);
        DoubleVector even = fma(DoubleVector.broadcast(S, 1 / 479001600.0), r2, 1 / 3628800.0);
        odd = fma(fma(odd, r2, 1 / 362880.0), r2, 1 / 5040.0);
        even = fma(fma(even, r2, 1 / 40320.0), r2, 1 / 720.0);
        odd = fma(fma(odd, r2, 1 / 120.0), r2, 1 / 6.0);
        even = fma(fma(even, r2, 1 / 24.0), r2, 0.5);
        return odd.fma(r, even).fma(r2, r);
    }

    private static DoubleVector fma(DoubleVector a, DoubleVector b, double c) {
        return a.fma(b, DoubleVector.broadcast(S, c));
    }

    private static DoubleVector fma(DoubleVector a, double b, double c) {
        return a.fma(DoubleVector.broadcast(S, b), DoubleVector.broadcast(S, c));
    }

    private static DoubleVector fma(DoubleVector a, double b, DoubleVector c) {
        return a.fma(DoubleVector.broadcast(S, b), c);
    }
}
