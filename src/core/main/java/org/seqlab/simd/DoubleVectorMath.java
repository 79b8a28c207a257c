package org.seqlab.simd;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * exp and exp − 1 of stretches of doubles, in whole vectors.
 *
 * <p>As {@link FloatVectorMath}, with the Taylor polynomial of degree 13 in two interleaved chains,
 * whose error for {@code |r| ≤ ln 2 / 2} is below 1e-17.
 */
final class DoubleVectorMath {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private static final double LOG2E = 1.4426950408889634;
    // ln 2 in two parts: n times the first is exact for |n| < 2^11.
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    // Adding 1.5 · 2^52 rounds to an integer and leaves it in the low bits.
    private static final double ROUND = 6755399441055744.0;

    private DoubleVectorMath() {}

    /** y = exp(x), n a multiple of the lanes. */
    static void exp(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i += L) {
            DoubleVector given = DoubleVector.fromArray(S, x, xo + i);
            DoubleVector v = given.max(-708.0).min(709.0);
            DoubleVector z =
                    v.fma(DoubleVector.broadcast(S, LOG2E), DoubleVector.broadcast(S, ROUND));
            DoubleVector k = z.sub(ROUND);
            DoubleVector r =
                    k.fma(
                            DoubleVector.broadcast(S, -LN2_LOW),
                            k.fma(DoubleVector.broadcast(S, -LN2_HIGH), v));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = r2.mul(1 / 6227020800.0).add(1 / 39916800.0);
            DoubleVector even = r2.mul(1 / 479001600.0).add(1 / 3628800.0);
            odd =
                    odd.fma(r2, DoubleVector.broadcast(S, 1 / 362880.0))
                            .fma(r2, DoubleVector.broadcast(S, 1 / 5040.0));
            even =
                    even.fma(r2, DoubleVector.broadcast(S, 1 / 40320.0))
                            .fma(r2, DoubleVector.broadcast(S, 1 / 720.0));
            odd =
                    odd.fma(r2, DoubleVector.broadcast(S, 1 / 120.0))
                            .fma(r2, DoubleVector.broadcast(S, 1 / 6.0));
            even =
                    even.fma(r2, DoubleVector.broadcast(S, 1 / 24.0))
                            .fma(r2, DoubleVector.broadcast(S, 0.5));
            DoubleVector p = odd.fma(r, even).fma(r2, r);
            DoubleVector s =
                    z.reinterpretAsLongs()
                            .lanewise(LSHL, 52)
                            .add(0x3ff0000000000000L)
                            .reinterpretAsDoubles();
            s.fma(p, s).blend(0.0, given.compare(LT, -708.0)).intoArray(y, yo + i);
        }
    }

    /** y = exp(a x) − 1, exact to rounding for small a x as well; n a multiple of the lanes. */
    static void expMinusOne(double a, double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i += L) {
            DoubleVector v = DoubleVector.fromArray(S, x, xo + i).mul(a).max(-708.0).min(709.0);
            DoubleVector z =
                    v.fma(DoubleVector.broadcast(S, LOG2E), DoubleVector.broadcast(S, ROUND));
            DoubleVector k = z.sub(ROUND);
            DoubleVector r =
                    k.fma(
                            DoubleVector.broadcast(S, -LN2_LOW),
                            k.fma(DoubleVector.broadcast(S, -LN2_HIGH), v));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = r2.mul(1 / 6227020800.0).add(1 / 39916800.0);
            DoubleVector even = r2.mul(1 / 479001600.0).add(1 / 3628800.0);
            odd =
                    odd.fma(r2, DoubleVector.broadcast(S, 1 / 362880.0))
                            .fma(r2, DoubleVector.broadcast(S, 1 / 5040.0));
            even =
                    even.fma(r2, DoubleVector.broadcast(S, 1 / 40320.0))
                            .fma(r2, DoubleVector.broadcast(S, 1 / 720.0));
            odd =
                    odd.fma(r2, DoubleVector.broadcast(S, 1 / 120.0))
                            .fma(r2, DoubleVector.broadcast(S, 1 / 6.0));
            even =
                    even.fma(r2, DoubleVector.broadcast(S, 1 / 24.0))
                            .fma(r2, DoubleVector.broadcast(S, 0.5));
            DoubleVector p = odd.fma(r, even).fma(r2, r);
            DoubleVector s =
                    z.reinterpretAsLongs()
                            .lanewise(LSHL, 52)
                            .add(0x3ff0000000000000L)
                            .reinterpretAsDoubles();
            s.fma(p, s.sub(1.0)).intoArray(y, yo + i);
        }
    }
}
