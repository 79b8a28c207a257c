package org.seqlab.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seqlab.math.Matrix;

/** An array (…, rows, cols) seen as matrices, with NumPy's rules for missing leading dimensions. */
record Stacks(NdArray array) {
    static Stacks optional(Values in, String name) {
        return in.has(name) && !in.raw(name).isJsonNull() ? new Stacks(in.array(name)) : null;
    }

    private int[] leading() {
        return Arrays.copyOf(array.shape(), array.rank() - 2);
    }

    int count() {
        return count(leading());
    }

    /** Returns the i-th matrix of a batch; a single one serves all. */
    Matrix get(int i) {
        return slice(count() == 1 ? 0 : i);
    }

    static Matrix get(Stacks stacks, int i) {
        return stacks == null ? null : stacks.get(i);
    }

    private Matrix slice(int i) {
        int rows = array.shape()[array.rank() - 2];
        int cols = array.shape()[array.rank() - 1];
        int from = i * rows * cols;
        return Matrix.of(rows, cols, Arrays.copyOfRange(array.data(), from, from + rows * cols));
    }

    static int count(int[] shape) {
        return IntStream.of(shape).reduce(1, (a, b) -> a * b);
    }

    /** Returns the common leading dimensions. */
    static int[] broadcast(Stacks... all) {
        int rank = 0;
        for (Stacks one : all) {
            rank = Math.max(rank, one == null ? 0 : one.leading().length);
        }
        int[] common = new int[rank];
        Arrays.fill(common, 1);
        for (Stacks one : all) {
            int[] own = one == null ? new int[0] : one.leading();
            for (int d = 0; d < own.length; d++) {
                int at = rank - own.length + d;
                common[at] = Math.max(common[at], own[d]);
            }
        }
        return common;
    }

    /** Returns the matrix that stands at a place of the common leading dimensions. */
    Matrix at(int[] common, int place) {
        return slice(index(common, place));
    }

    private int index(int[] common, int place) {
        int[] own = leading();
        int index = 0;
        int stride = 1;
        int rest = place;
        for (int d = common.length - 1; d >= 0; d--) {
            int coordinate = rest % common[d];
            rest /= common[d];
            int mine = d - (common.length - own.length);
            if (mine >= 0) {
                index += own[mine] == 1 ? 0 : coordinate * stride;
                stride *= own[mine];
            }
        }
        return index;
    }

    /** Adds what belongs to the same own matrix: the gradient of broadcasting. */
    NdArray sum(int[] common, List<Matrix> parts) {
        Matrix[] sums = new Matrix[count()];
        for (int i = 0; i < parts.size(); i++) {
            int at = index(common, i);
            sums[at] = sums[at] == null ? parts.get(i) : sums[at].plus(parts.get(i));
        }
        return join(leading(), List.of(sums));
    }

    static NdArray join(int[] leading, List<Matrix> matrices) {
        NdArray flat = NdArray.timeFirst(matrices);
        int[] shape = Arrays.copyOf(leading, leading.length + 2);
        shape[leading.length] = flat.shape()[1];
        shape[leading.length + 1] = flat.shape()[2];
        return NdArray.of(flat.data(), shape);
    }

    static NdArray batch(Stream<Matrix> examples) {
        return NdArray.timeFirst(examples.toList());
    }

    static NdArray heads(List<List<Matrix>> examples) {
        int[] leading = {examples.size(), examples.get(0).size()};
        return join(leading, examples.stream().flatMap(List::stream).toList());
    }
}
