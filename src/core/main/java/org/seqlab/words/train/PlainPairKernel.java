package org.seqlab.words.train;

/** The kernel as plain loops: the twin that the vector version is tested against. */
final class PlainPairKernel implements PairKernel {
    @Override
    public void dots(float[] h, int ho, float[] w, int[] rows, int count, int ld, float[] f) {
        for (int j = 0; j < count; j++) {
            int wo = rows[j] * ld;
            // Four sums: a single one would wait for each addition.
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (int i = 0; i < ld; i += 4) {
                a += h[ho + i] * w[wo + i];
                b += h[ho + i + 1] * w[wo + i + 1];
                c += h[ho + i + 2] * w[wo + i + 2];
                d += h[ho + i + 3] * w[wo + i + 3];
            }
            f[j] = a + b + c + d;
        }
    }

    @Override
    public void update(float[] h, int ho, float[] w, int[] rows, float[] g, int count, int ld) {
        for (int i = 0; i < ld; i++) {
            float old = h[ho + i];
            float sum = old;
            for (int j = 0; j < count; j++) {
                int at = rows[j] * ld + i;
                sum += g[j] * w[at];
                w[at] += g[j] * old;
            }
            h[ho + i] = sum;
        }
    }
}
