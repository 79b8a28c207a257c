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
            float mu = step * v[vo + i] * u[uo + ld + i];
            float mv = step * u[uo + i] * v[vo + ld + i];
            u[uo + i] -= mu;
            v[vo + i] -= mv;
            u[uo + ld + i] /= (float) Math.sqrt(1 + mu * mu);
            v[vo + ld + i] /= (float) Math.sqrt(1 + mv * mv);
        }
    }
}
