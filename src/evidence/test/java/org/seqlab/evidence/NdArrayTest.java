package org.seqlab.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;

class NdArrayTest {
    private static final NdArray A =
            NdArray.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 2, 3, 2);

    @Test
    void timeLastSplitsAndJoins() {
        List<Matrix> steps = A.stepsLast();
        assertEquals(Matrix.of(2, 3, 1, 3, 5, 7, 9, 11), steps.get(1));
        assertArrayEquals(A.data(), NdArray.timeLast(steps).data());
    }

    @Test
    void timeFirstSplitsAndJoins() {
        List<Matrix> steps = A.stepsFirst();
        assertEquals(Matrix.of(3, 2, 6, 7, 8, 9, 10, 11), steps.get(1));
        assertArrayEquals(A.data(), NdArray.timeFirst(steps).data());
    }

    @Test
    void indexCountsLastDimensionFastest() {
        assertEquals("[1][0][1]", A.index(7));
    }

    @Test
    void sliceTakesIndicesRangesAndNegatives() {
        assertArrayEquals(new double[] {4, 5}, Slice.of(A, "[0][2]"));
        assertArrayEquals(new double[] {9, 11}, Slice.of(A, "[1,1:3,1]"));
        assertArrayEquals(new double[] {11}, Slice.of(A, "[-1][-1][-1]"));
    }

    @Test
    void nestedListsAreRead() {
        NdArray nested = NdArray.read(JsonParser.parseString("[[1, \"NaN\"], [3, \"-Infinity\"]]"));
        assertArrayEquals(new int[] {2, 2}, nested.shape());
        assertEquals(Double.NEGATIVE_INFINITY, nested.data()[3]);
    }

    @Test
    void shapeAndDataMustAgree() {
        assertThrows(IllegalArgumentException.class, () -> NdArray.of(new double[3], 2, 2));
    }
}
