package org.seqlab.words.table;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.seqlab.simd.LaneSum;

/** The products on the Vector API, four rows at a time so that memory never waits for additions. */
final class VectorRowProducts implements RowProducts {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    @Override
    public void of(float[] rows, int at, int ld, int n, float[] query, float[] products) {
        int k = 0;
        for (; k + 3 < n; k += 4) {
            four(rows, at + k * ld, ld, query, products, k);
        }
        for (; k < n; k++) {
            products[k] = one(rows, at + k * ld, ld, query);
        }
    }

    private static void four(float[] rows, int o, int ld, float[] query, float[] products, int k) {
        FloatVector a = FloatVector.zero(S);
        FloatVector b = FloatVector.zero(S);
        FloatVector c = FloatVector.zero(S);
        FloatVector d = FloatVector.zero(S);
        for (int i = 0; i < ld; i += L) {
            FloatVector q = FloatVector.fromArray(S, query, i);
            a = q.fma(FloatVector.fromArray(S, rows, o + i), a);
            b = q.fma(FloatVector.fromArray(S, rows, o + ld + i), b);
            c = q.fma(FloatVector.fromArray(S, rows, o + 2 * ld + i), c);
            d = q.fma(FloatVector.fromArray(S, rows, o + 3 * ld + i), d);
        }
        products[k] = LaneSum.of(a);
        products[k + 1] = LaneSum.of(b);
        products[k + 2] = LaneSum.of(c);
        products[k + 3] = LaneSum.of(d);
    }

    private static float one(float[] rows, int o, int ld, float[] query) {
        FloatVector sum = FloatVector.zero(S);
        for (int i = 0; i < ld; i += L) {
            FloatVector q = FloatVector.fromArray(S, query, i);
            sum = q.fma(FloatVector.fromArray(S, rows, o + i), sum);
        }
        return LaneSum.of(sum);
    }
}
