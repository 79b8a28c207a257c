package org.seqlab.words.table;

/** The products as plain loops: the twin that the vector version is tested against. */
final class PlainRowProducts implements RowProducts {
    @Override
    public void of(float[] rows, int at, int ld, int n, float[] query, float[] products) {
        for (int k = 0; k < n; k++) {
            int o = at + k * ld;
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (int i = 0; i < ld; i += 4) {
                a += rows[o + i] * query[i];
                b += rows[o + i + 1] * query[i + 1];
                c += rows[o + i + 2] * query[i + 2];
                d += rows[o + i + 3] * query[i + 3];
            }
            products[k] = a + b + c + d;
        }
    }
}
