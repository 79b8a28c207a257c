package org.seqlab.words.train;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.seqlab.simd.LaneSum;

/** The kernel on the Vector API. */
final class VectorPairKernel implements PairKernel {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    @Override
    public void dots(float[] h, int ho, float[] w, int[] rows, int count, int ld, float[] f) {
        int j = 0;
        for (; j + 1 < count; j += 2) {
            int wo = rows[j] * ld;
            int vo = rows[j + 1] * ld;
            FloatVector a = FloatVector.zero(S);
            FloatVector b = FloatVector.zero(S);
            for (int i = 0; i < ld; i += L) {
                FloatVector x = FloatVector.fromArray(S, h, ho + i);
                a = x.fma(FloatVector.fromArray(S, w, wo + i), a);
                b = x.fma(FloatVector.fromArray(S, w, vo + i), b);
            }
            f[j] = LaneSum.of(a);
            f[j + 1] = LaneSum.of(b);
        }
        if (j < count) {
            int wo = rows[j] * ld;
            FloatVector a = FloatVector.zero(S);
            for (int i = 0; i < ld; i += L) {
                FloatVector x = FloatVector.fromArray(S, h, ho + i);
                a = x.fma(FloatVector.fromArray(S, w, wo + i), a);
            }
            f[j] = LaneSum.of(a);
        }
    }

    /** A stretch of h and its sum stay in registers while the rows go by. */
    @Override
    public void update(float[] h, int ho, float[] w, int[] rows, float[] g, int count, int ld) {
        for (int i = 0; i < ld; i += L) {
            FloatVector old = FloatVector.fromArray(S, h, ho + i);
            FloatVector sum = old;
            for (int j = 0; j < count; j++) {
                int at = rows[j] * ld + i;
                FloatVector factor = FloatVector.broadcast(S, g[j]);
                FloatVector row = FloatVector.fromArray(S, w, at);
                sum = row.fma(factor, sum);
                old.fma(factor, row).intoArray(w, at);
            }
            sum.intoArray(h, ho + i);
        }
    }
}
