package org.seqlab.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

/**
 * Sums the lanes of a vector in one fixed order: halves, quarters and so on, each turned onto the
 * other.
 *
 * <p>The Vector API's own reduction may add in any order, and since JDK 24 compiled and interpreted
 * code do it differently: the same training run then gives other bits after the JIT has come.
 */
public final class LaneSum {
    private static final VectorShuffle<Float>[] FLOAT_TURNS = floatTurns();
    private static final VectorShuffle<Double>[] DOUBLE_TURNS = doubleTurns();

    private static final VectorShuffle<Float> FLOAT_1 = FLOAT_TURNS[0];
    private static final VectorShuffle<Float> FLOAT_2 = FLOAT_TURNS[1];
    private static final VectorShuffle<Float> FLOAT_4 = FLOAT_TURNS[2];
    private static final VectorShuffle<Float> FLOAT_8 = FLOAT_TURNS[3];
    private static final VectorShuffle<Double> DOUBLE_1 = DOUBLE_TURNS[0];
    private static final VectorShuffle<Double> DOUBLE_2 = DOUBLE_TURNS[1];
    private static final VectorShuffle<Double> DOUBLE_4 = DOUBLE_TURNS[2];

    private static final int FLOATS = FloatVector.SPECIES_PREFERRED.length();
    private static final int DOUBLES = DoubleVector.SPECIES_PREFERRED.length();

    private LaneSum() {}

    /**
     * Returns the sum of the lanes of a vector of the preferred species.
     *
     * @param v the vector
     * @return the sum; the same bits on every call with the same lanes
     */
    public static float of(FloatVector v) {
        FloatVector sum = FLOATS > 8 ? v.add(v.rearrange(FLOAT_8)) : v;
        sum = FLOATS > 4 ? sum.add(sum.rearrange(FLOAT_4)) : sum;
        sum = FLOATS > 2 ? sum.add(sum.rearrange(FLOAT_2)) : sum;
        sum = FLOATS > 1 ? sum.add(sum.rearrange(FLOAT_1)) : sum;
        return sum.lane(0);
    }

    /**
     * Returns the sum of the lanes of a vector of the preferred species.
     *
     * @param v the vector
     * @return the sum; the same bits on every call with the same lanes
     */
    public static double of(DoubleVector v) {
        DoubleVector sum = DOUBLES > 4 ? v.add(v.rearrange(DOUBLE_4)) : v;
        sum = DOUBLES > 2 ? sum.add(sum.rearrange(DOUBLE_2)) : sum;
        sum = DOUBLES > 1 ? sum.add(sum.rearrange(DOUBLE_1)) : sum;
        return sum.lane(0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static VectorShuffle<Float>[] floatTurns() {
        VectorShuffle<Float>[] turns = new VectorShuffle[4];
        for (int k = 0; k < turns.length; k++) {
            turns[k] = VectorShuffle.iota(FloatVector.SPECIES_PREFERRED, 1 << k, 1, true);
        }
        return turns;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static VectorShuffle<Double>[] doubleTurns() {
        VectorShuffle<Double>[] turns = new VectorShuffle[3];
        for (int k = 0; k < turns.length; k++) {
            turns[k] = VectorShuffle.iota(DoubleVector.SPECIES_PREFERRED, 1 << k, 1, true);
        }
        return turns;
    }
}
