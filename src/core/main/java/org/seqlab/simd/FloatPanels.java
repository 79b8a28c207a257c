package org.seqlab.simd;

/**
 * A right factor of matrix products, copied once into the order in which the product reads it.
 *
 * <p>Worth its memory where one matrix multiplies many: the recurrent weights of a sequence. The
 * copy does not follow later changes of the matrix; pack again after an update.
 */
public final class FloatPanels {
    final int k;
    final int n;
    float[] data = new float[0];

    /**
     * Reserves room for a right factor.
     *
     * @param k its number of rows
     * @param n its number of columns
     */
    public FloatPanels(int k, int n) {
        this.k = k;
        this.n = n;
    }

    /**
     * Copies a matrix.
     *
     * @param b the matrix, (k, n), rows contiguous
     * @param bo index of its first entry
     * @param ldb distance between rows, at least n
     */
    public void pack(float[] b, int bo, int ldb) {
        Simd.FLOAT_PRODUCT.pack(this, b, bo, ldb, 1);
    }

    /**
     * Copies the transpose of a matrix.
     *
     * @param b the matrix, (n, k), rows contiguous
     * @param bo index of its first entry
     * @param ldb distance between rows, at least k
     */
    public void packTransposed(float[] b, int bo, int ldb) {
        Simd.FLOAT_PRODUCT.pack(this, b, bo, 1, ldb);
    }

    void reserve(int size) {
        if (data.length < size) {
            data = new float[size];
        }
    }
}
