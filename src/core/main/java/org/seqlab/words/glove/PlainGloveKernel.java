package org.seqlab.words.glove;

/** The kernel as plain loops: the twin that the vector version is tested against. */
final class PlainGloveKernel implements GloveKernel {
    @Override
    public float dot(float[] u, int uo, float[] v, int vo, int ld) {
        float sum = 0;
        for (int i = 0; i < ld; i++) {
            sum += u[uo + i] * v[vo + i];
        }
        return sum;
    }

    @Override
    public void update(float[] u, int uo, float[] v, int vo, float step, int ld) {
        for (int i = 0; i < ld; i++) {
            float du = step * v[vo + i];
            float dv = step * u[uo + i];
            u[uo + i] -= du / (float) Math.sqrt(u[uo + ld + i]);
            v[vo + i] -= dv / (float) Math.sqrt(v[vo + ld + i]);
            u[uo + ld + i] += du * du;
            v[vo + ld + i] += dv * dv;
        }
    }
}
