package org.seqlab.words.map;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.seqlab.simd.LaneSum;

/** The kernel on the Vector API: lanes are points that repel, or neighbors that attract. */
final class VectorTsneKernel implements TsneKernel {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    @Override
    public void repel(float[][] cells, int count, float[] x, float[] y, int at, float[][] forces) {
        for (int k = at; k < at + GROUP; k += L) {
            lanes(cells[0], cells[1], cells[2], count, x, y, k, forces);
        }
    }

    private static void lanes(
            float[] cx,
            float[] cy,
            float[] masses,
            int count,
            float[] x,
            float[] y,
            int k,
            float[][] forces) {
        FloatVector px = FloatVector.fromArray(S, x, k);
        FloatVector py = FloatVector.fromArray(S, y, k);
        FloatVector fx = FloatVector.zero(S);
        FloatVector fy = FloatVector.zero(S);
        FloatVector z = FloatVector.zero(S);
        FloatVector one = FloatVector.broadcast(S, 1);
        for (int c = 0; c < count; c++) {
            FloatVector dx = px.sub(FloatVector.broadcast(S, cx[c]));
            FloatVector dy = py.sub(FloatVector.broadcast(S, cy[c]));
            FloatVector w = one.div(dy.fma(dy, dx.fma(dx, one)));
            FloatVector mass = w.mul(FloatVector.broadcast(S, masses[c]));
            z = z.add(mass);
            FloatVector pull = mass.mul(w);
            fx = pull.fma(dx, fx);
            fy = pull.fma(dy, fy);
        }
        fx.intoArray(forces[0], k);
        fy.intoArray(forces[1], k);
        z.intoArray(forces[2], k);
    }

    @Override
    public void attract(Neighborhoods near, int i, float[] x, float[] y, float[] force) {
        FloatVector px = FloatVector.broadcast(S, x[i]);
        FloatVector py = FloatVector.broadcast(S, y[i]);
        FloatVector fx = FloatVector.zero(S);
        FloatVector fy = FloatVector.zero(S);
        FloatVector one = FloatVector.broadcast(S, 1);
        int[] cols = near.cols();
        float[] p = near.p();
        for (int k = near.starts()[i]; k < near.starts()[i + 1]; k += L) {
            FloatVector dx = px.sub(FloatVector.fromArray(S, x, 0, cols, k));
            FloatVector dy = py.sub(FloatVector.fromArray(S, y, 0, cols, k));
            FloatVector w = FloatVector.fromArray(S, p, k).div(dy.fma(dy, dx.fma(dx, one)));
            fx = w.fma(dx, fx);
            fy = w.fma(dy, fy);
        }
        force[0] = LaneSum.of(fx);
        force[1] = LaneSum.of(fy);
    }
}
