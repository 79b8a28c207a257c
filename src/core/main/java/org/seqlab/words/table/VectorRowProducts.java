package org.seqlab.words.table;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The products on the Vector API: four vectors of rows, so that memory never waits for a sum. */
final class VectorRowProducts implements RowProducts {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /** As many short numbers as the float vector has lanes. */
    private static final VectorSpecies<Short> HALF =
            VectorSpecies.of(short.class, VectorShape.forBitSize(16 * L));

    @Override
    public int block() {
        return 4 * L;
    }

    @Override
    public boolean exceed(short[] blocks, int at, float[] query, float bar, float[] products) {
        FloatVector a = FloatVector.zero(S);
        FloatVector b = FloatVector.zero(S);
        FloatVector c = FloatVector.zero(S);
        FloatVector d = FloatVector.zero(S);
        int o = at;
        for (int i = 0; i < query.length; i++) {
            FloatVector q = FloatVector.broadcast(S, query[i]);
            a = q.fma(floats(blocks, o), a);
            b = q.fma(floats(blocks, o + L), b);
            c = q.fma(floats(blocks, o + 2 * L), c);
            d = q.fma(floats(blocks, o + 3 * L), d);
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

    private static Vector<Float> floats(short[] numbers, int at) {
        return ShortVector.fromArray(HALF, numbers, at).convertShape(VectorOperators.S2F, S, 0);
    }
}
