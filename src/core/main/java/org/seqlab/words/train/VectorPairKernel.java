package org.seqlab.words.train;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.seqlab.simd.LaneSum;

/** The kernel on the Vector API, for one thread: it has room of its own. */
final class VectorPairKernel implements PairKernel {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private float[] old = new float[0];

    @Override
    public void dots(float[] h, int ho, float[] w, int[] rows, int count, int ld, float[] f) {
        int j = 0;
        for (; j + 3 < count; j += 4) {
            int ao = rows[j] * ld;
            int bo = rows[j + 1] * ld;
            int co = rows[j + 2] * ld;
            int eo = rows[j + 3] * ld;
            FloatVector a = FloatVector.zero(S);
            FloatVector b = FloatVector.zero(S);
            FloatVector c = FloatVector.zero(S);
            FloatVector e = FloatVector.zero(S);
            for (int i = 0; i < ld; i += L) {
                FloatVector x = FloatVector.fromArray(S, h, ho + i);
                a = x.fma(FloatVector.fromArray(S, w, ao + i), a);
                b = x.fma(FloatVector.fromArray(S, w, bo + i), b);
                c = x.fma(FloatVector.fromArray(S, w, co + i), c);
                e = x.fma(FloatVector.fromArray(S, w, eo + i), e);
            }
            f[j] = LaneSum.of(a);
            f[j + 1] = LaneSum.of(b);
            f[j + 2] = LaneSum.of(c);
            f[j + 3] = LaneSum.of(e);
        }
        for (; j < count; j++) {
            int wo = rows[j] * ld;
            FloatVector a = FloatVector.zero(S);
            for (int i = 0; i < ld; i += L) {
                FloatVector x = FloatVector.fromArray(S, h, ho + i);
                a = x.fma(FloatVector.fromArray(S, w, wo + i), a);
            }
            f[j] = LaneSum.of(a);
        }
    }

    /** Four rows at a time go by a stretch of h, so that their factors stay in registers. */
    @Override
    public void update(float[] h, int ho, float[] w, int[] rows, float[] g, int count, int ld) {
        old = old.length < ld ? new float[ld] : old;
        System.arraycopy(h, ho, old, 0, ld);
        int j = 0;
        for (; j + 3 < count; j += 4) {
            int ao = rows[j] * ld;
            int bo = rows[j + 1] * ld;
            int co = rows[j + 2] * ld;
            int eo = rows[j + 3] * ld;
            FloatVector a = FloatVector.broadcast(S, g[j]);
            FloatVector b = FloatVector.broadcast(S, g[j + 1]);
            FloatVector c = FloatVector.broadcast(S, g[j + 2]);
            FloatVector e = FloatVector.broadcast(S, g[j + 3]);
            for (int i = 0; i < ld; i += L) {
                FloatVector x = FloatVector.fromArray(S, old, i);
                FloatVector sum = FloatVector.fromArray(S, h, ho + i);
                sum = step(w, ao + i, a, x, sum);
                sum = step(w, bo + i, b, x, sum);
                sum = step(w, co + i, c, x, sum);
                sum = step(w, eo + i, e, x, sum);
                sum.intoArray(h, ho + i);
            }
        }
        for (; j < count; j++) {
            int wo = rows[j] * ld;
            FloatVector a = FloatVector.broadcast(S, g[j]);
            for (int i = 0; i < ld; i += L) {
                FloatVector x = FloatVector.fromArray(S, old, i);
                FloatVector sum = FloatVector.fromArray(S, h, ho + i);
                step(w, wo + i, a, x, sum).intoArray(h, ho + i);
            }
        }
    }

    /** Moves a stretch of a row by factor · x and returns sum + factor · row, as it was. */
    private static FloatVector step(
            float[] w, int at, FloatVector factor, FloatVector x, FloatVector sum) {
        FloatVector row = FloatVector.fromArray(S, w, at);
        x.fma(factor, row).intoArray(w, at);
        return row.fma(factor, sum);
    }
}
