package org.seqlab.words.map;

/** The kernel as plain loops: the twin that the vector version is tested against. */
final class PlainTsneKernel implements TsneKernel {
    @Override
    public void repel(float[][] cells, int count, float[] x, float[] y, int at, float[][] forces) {
        for (int k = at; k < at + GROUP; k++) {
            float fx = 0;
            float fy = 0;
            float z = 0;
            for (int c = 0; c < count; c++) {
                float dx = x[k] - cells[0][c];
                float dy = y[k] - cells[1][c];
                float w = 1 / (1 + dx * dx + dy * dy);
                float mass = cells[2][c] * w;
                z += mass;
                fx += mass * w * dx;
                fy += mass * w * dy;
            }
            forces[0][k] = fx;
            forces[1][k] = fy;
            forces[2][k] = z;
        }
    }

    @Override
    public void attract(Neighborhoods near, int i, float[] x, float[] y, float[] force) {
        float fx = 0;
        float fy = 0;
        for (int k = near.starts()[i]; k < near.starts()[i + 1]; k++) {
            int j = near.cols()[k];
            float dx = x[i] - x[j];
            float dy = y[i] - y[j];
            float w = near.p()[k] / (1 + dx * dx + dy * dy);
            fx += w * dx;
            fy += w * dy;
        }
        force[0] = fx;
        force[1] = fy;
    }
}
