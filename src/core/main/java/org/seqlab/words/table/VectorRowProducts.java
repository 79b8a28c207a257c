package org.seqlab.words.table;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The products on the Vector API: four vectors of rows, so that memory never waits for a sum. */
final class VectorRowProducts implements RowProducts {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    @Override
    public int block() {
        return 4 * L;
    }

    @Override
    public boolean exceed(float[] blocks, int at, float[] query, float bar, float[] products) {
        FloatVector a = FloatVector.zero(S);
        FloatVector b = FloatVector.zero(S);
        FloatVector c = FloatVector.zero(S);
        FloatVector d = FloatVector.zero(S);
        int o = at;
        for (int i = 0; i < query.length; i++) {
            FloatVector q = FloatVector.broadcast(S, query[i]);
            a = q.fma(FloatVector.fromArray(S, blocks, o), a);
            b = q.fma(FloatVector.fromArray(S, blocks, o + L), b);
            c = q.fma(FloatVector.fromArray(S, blocks, o + 2 * L), c);
            d = q.fma(FloatVector.fromArray(S, blocks, o + 3 * L), d);
            o += 4 * L;
        }
        FloatVector most = a.max(b).max(c.max(d));
        if (!most.compare(VectorOperators.GT, bar).anyTrue()) {
            return false;
        }
        a.intoArray(products, 0);
        b.intoArray(products, L);
        c.intoArray(products, 2 * L);
        d.intoArray(products, 3 * L);
        return true;
    }
}
