package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.List;

/** Parts of an array by index text as the course prints it: {@code [1][2]} or {@code [5,2,2:6]}. */
final class Slice {
    private Slice() {}

    /** Returns the part with every single index taken and the remaining dimensions flattened. */
    static double[] of(NdArray array, String index) {
        List<int[]> ranges = ranges(array, index);
        List<Double> found = new ArrayList<>();
        collect(array, ranges, 0, 0, found);
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<int[]> ranges(NdArray array, String index) {
        String[] parts = index.substring(1, index.length() - 1).split("\\]\\[|,");
        if (parts.length > array.rank()) {
            throw new IllegalArgumentException(index + " has too many indices for the array");
        }
        List<int[]> ranges = new ArrayList<>();
        for (int d = 0; d < array.rank(); d++) {
            ranges.add(range(d < parts.length ? parts[d].trim() : ":", array.shape()[d]));
        }
        return ranges;
    }

    private static int[] range(String text, int size) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            int at = position(text, size, 0);
            return new int[] {at, at + 1};
        }
        int from = position(text.substring(0, colon), size, 0);
        return new int[] {from, position(text.substring(colon + 1), size, size)};
    }

    private static int position(String text, int size, int otherwise) {
        if (text.isBlank()) {
            return otherwise;
        }
        int value = Integer.parseInt(text.trim());
        return value < 0 ? size + value : value;
    }

    private static void collect(
            NdArray array, List<int[]> ranges, int d, int offset, List<Double> found) {
        if (d == array.rank()) {
            found.add(array.data()[offset]);
            return;
        }
        for (int k = ranges.get(d)[0]; k < ranges.get(d)[1]; k++) {
            collect(array, ranges, d + 1, offset * array.shape()[d] + k, found);
        }
    }
}
