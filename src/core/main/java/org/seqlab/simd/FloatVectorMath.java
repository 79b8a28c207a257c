package org.seqlab.simd;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * exp and exp − 1 of stretches of floats, in whole vectors.
 *
 * <p>{@code exp(x) = 2ⁿ exp(r)} with {@code n = round(x / ln 2)} and {@code |r| ≤ ln 2 / 2}; exp(r)
 * is its Taylor polynomial of degree 7, whose error there is below 1e-8.
 *
 * <p>The loops are flat on purpose: past some thousand bytecodes the compiler no longer inlines a
 * method of ours, and a vector that crosses a call is boxed. A loop over arrays may be refused.
 */
final class FloatVectorMath {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private static final float LOG2E = 1.44269504f;
    // ln 2 in two parts: n times the first is exact for |n| < 2^9.
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    // Adding 1.5 · 2^23 rounds to an integer and leaves it in the low bits.
    private static final float ROUND = 12582912f;

    private FloatVectorMath() {}

    private static FloatVector all(float value) {
        return FloatVector.broadcast(S, value);
    }

    /** y = exp(x), n a multiple of the lanes. */
    static void exp(float[] x, int xo, float[] y, int yo, int n) {
        FloatVector log2e = all(LOG2E);
        FloatVector round = all(ROUND);
        FloatVector high = all(-LN2_HIGH);
        FloatVector low = all(-LN2_LOW);
        FloatVector c6 = all(1f / 720);
        FloatVector c5 = all(1f / 120);
        FloatVector c4 = all(1f / 24);
        FloatVector c3 = all(1f / 6);
        FloatVector c2 = all(0.5f);
        for (int i = 0; i < n; i += L) {
            FloatVector given = FloatVector.fromArray(S, x, xo + i);
            FloatVector v = given.max(-87f).min(88.3f);
            FloatVector z = v.fma(log2e, round);
            FloatVector k = z.sub(round);
            FloatVector r = k.fma(low, k.fma(high, v));
            FloatVector p = r.mul(1f / 5040).add(c6);
            p = p.fma(r, c5).fma(r, c4).fma(r, c3).fma(r, c2).fma(r.mul(r), r);
            FloatVector s =
                    z.reinterpretAsInts().lanewise(LSHL, 23).add(0x3f800000).reinterpretAsFloats();
            s.fma(p, s).blend(0f, given.compare(LT, -87f)).intoArray(y, yo + i);
        }
    }

    /** y = exp(a x) − 1, exact to rounding for small a x as well; n a multiple of the lanes. */
    static void expMinusOne(float a, float[] x, int xo, float[] y, int yo, int n) {
        FloatVector log2e = all(LOG2E);
        FloatVector round = all(ROUND);
        FloatVector high = all(-LN2_HIGH);
        FloatVector low = all(-LN2_LOW);
        FloatVector c6 = all(1f / 720);
        FloatVector c5 = all(1f / 120);
        FloatVector c4 = all(1f / 24);
        FloatVector c3 = all(1f / 6);
        FloatVector c2 = all(0.5f);
        for (int i = 0; i < n; i += L) {
            FloatVector v = FloatVector.fromArray(S, x, xo + i).mul(a).max(-87f).min(88.3f);
            FloatVector z = v.fma(log2e, round);
            FloatVector k = z.sub(round);
            FloatVector r = k.fma(low, k.fma(high, v));
            FloatVector p = r.mul(1f / 5040).add(c6);
            p = p.fma(r, c5).fma(r, c4).fma(r, c3).fma(r, c2).fma(r.mul(r), r);
            FloatVector s =
                    z.reinterpretAsInts().lanewise(LSHL, 23).add(0x3f800000).reinterpretAsFloats();
            s.fma(p, s.sub(1f)).intoArray(y, yo + i);
        }
    }
}
