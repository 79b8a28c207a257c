package org.seqlab.simd;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * exp, tanh and sigmoid of one vector of floats.
 *
 * <p>{@code exp(x) = 2ⁿ exp(r)} with {@code n = round(x / ln 2)} and {@code |r| ≤ ln 2 / 2}; exp(r)
 * is its Taylor polynomial of degree 7, whose error there is below 1e-8. Methods stay short so that
 * the compiler inlines them: a vector that crosses a call is boxed.
 */
final class FloatVectorMath {
    static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    static final int L = S.length();

    private static final float LOG2E = 1.44269504f;
    // ln 2 in two parts: n times the first is exact for |n| < 2^9.
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    // Adding 1.5 · 2^23 rounds to an integer and leaves it in the low bits.
    private static final float ROUND = 12582912f;

    private FloatVectorMath() {}

    static FloatVector exp(FloatVector x) {
        FloatVector v = x.max(-87f).min(88.3f);
        FloatVector z = fma(v, LOG2E, ROUND);
        FloatVector n = z.sub(ROUND);
        FloatVector r = fma(n, -LN2_LOW, fma(n, -LN2_HIGH, v));
        FloatVector e = expMinusOne(r).add(1f).mul(power(z));
        return e.blend(0f, x.compare(LT, -87f));
    }

    static FloatVector sigmoid(FloatVector x) {
        FloatVector one = FloatVector.broadcast(S, 1f);
        return one.div(exp(x.neg()).add(1f));
    }

    /** With t = exp(2|x|) − 1, tanh |x| = t / (t + 2): exact to rounding for small x as well. */
    static FloatVector tanh(FloatVector x) {
        FloatVector a = x.abs().min(10f);
        FloatVector v = a.add(a);
        FloatVector z = fma(v, LOG2E, ROUND);
        FloatVector n = z.sub(ROUND);
        FloatVector r = fma(n, -LN2_LOW, fma(n, -LN2_HIGH, v));
        FloatVector s = power(z);
        FloatVector t = s.fma(expMinusOne(r), s.sub(1f));
        return signed(t.div(t.add(2f)), x);
    }

    private static FloatVector signed(FloatVector size, FloatVector sign) {
        return size.reinterpretAsInts()
                .or(sign.reinterpretAsInts().and(0x80000000))
                .reinterpretAsFloats();
    }

    /** 2ⁿ as a float, n in the low bits of z. */
    private static FloatVector power(FloatVector z) {
        return z.reinterpretAsInts().lanewise(LSHL, 23).add(0x3f800000).reinterpretAsFloats();
    }

    private static FloatVector expMinusOne(FloatVector r) {
        FloatVector p = FloatVector.broadcast(S, 1f / 5040);
        p = fma(p, r, 1f / 720);
        p = fma(p, r, 1f / 120);
        p = fma(p, r, 1f / 24);
        p = fma(p, r, 1f / 6);
        p = fma(p, r, 0.5f);
        return p.fma(r.mul(r), r);
    }

    private static FloatVector fma(FloatVector a, FloatVector b, float c) {
        return a.fma(b, FloatVector.broadcast(S, c));
    }

    private static FloatVector fma(FloatVector a, float b, float c) {
        return a.fma(FloatVector.broadcast(S, b), FloatVector.broadcast(S, c));
    }

    private static FloatVector fma(FloatVector a, float b, FloatVector c) {
        return a.fma(FloatVector.broadcast(S, b), c);
    }
}
