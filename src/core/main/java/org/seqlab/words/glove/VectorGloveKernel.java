package org.seqlab.words.glove;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.seqlab.simd.LaneSum;

/** The kernel on the Vector API. */
final class VectorGloveKernel implements GloveKernel {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    @Override
    public float dot(float[] u, int uo, float[] v, int vo, int ld) {
        FloatVector sum = FloatVector.zero(S);
        for (int i = 0; i < ld; i += L) {
            FloatVector x = FloatVector.fromArray(S, u, uo + i);
            sum = x.fma(FloatVector.fromArray(S, v, vo + i), sum);
        }
        return LaneSum.of(sum);
    }

    @Override
    public void update(float[] u, int uo, float[] v, int vo, float step, int ld) {
        for (int i = 0; i < ld; i += L) {
            FloatVector x = FloatVector.fromArray(S, u, uo + i);
            FloatVector y = FloatVector.fromArray(S, v, vo + i);
            FloatVector xSquares = FloatVector.fromArray(S, u, uo + ld + i);
            FloatVector ySquares = FloatVector.fromArray(S, v, vo + ld + i);
            FloatVector dx = y.mul(step);
            FloatVector dy = x.mul(step);
            x.sub(dx.div(xSquares.sqrt())).intoArray(u, uo + i);
            y.sub(dy.div(ySquares.sqrt())).intoArray(v, vo + i);
            dx.fma(dx, xSquares).intoArray(u, uo + ld + i);
            dy.fma(dy, ySquares).intoArray(v, vo + ld + i);
        }
    }
}
