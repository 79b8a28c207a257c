package org.seqlab.words.glove;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.seqlab.simd.LaneSum;

/** The kernel on the Vector API. */
final class VectorGloveKernel implements GloveKernel {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /** Up to here the series of {@link #shrunk} is exact to a float's last digits. */
    private static final float SMALL = 1f / 64;

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
            FloatVector xRate = FloatVector.fromArray(S, u, uo + ld + i);
            FloatVector yRate = FloatVector.fromArray(S, v, vo + ld + i);
            FloatVector xMove = y.mul(step).mul(xRate);
            FloatVector yMove = x.mul(step).mul(yRate);
            x.sub(xMove).intoArray(u, uo + i);
            y.sub(yMove).intoArray(v, vo + i);
            FloatVector xSquare = xMove.mul(xMove);
            FloatVector ySquare = yMove.mul(yMove);
            if (xSquare.max(ySquare).compare(VectorOperators.GT, SMALL).anyTrue()) {
                xRate.div(xSquare.add(1).sqrt()).intoArray(u, uo + ld + i);
                yRate.div(ySquare.add(1).sqrt()).intoArray(v, vo + ld + i);
            } else {
                shrunk(xRate, xSquare).intoArray(u, uo + ld + i);
                shrunk(yRate, ySquare).intoArray(v, vo + ld + i);
            }
        }
    }

    /** Returns {@code rate / sqrt(1 + q)} for small q, without the slow root and division. */
    private static FloatVector shrunk(FloatVector rate, FloatVector q) {
        FloatVector series = q.mul(-5f / 16).add(3f / 8);
        series = series.fma(q, FloatVector.broadcast(S, -0.5f));
        return rate.fma(series.mul(q), rate);
    }
}
