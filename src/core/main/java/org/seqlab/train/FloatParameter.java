package org.seqlab.train;

import java.util.Arrays;
import org.seqlab.simd.FloatMath;

/** A parameter stored as float. */
public final class FloatParameter extends Parameter {
    private final float[] value;
    private final float[] gradient;

    /**
     * Creates a parameter of zeros.
     *
     * @param name unique within a model
     * @param rows number of rows, at least 1
     * @param cols number of columns, at least 1
     */
    public FloatParameter(String name, int rows, int cols) {
        super(name, rows, cols);
        value = new float[Math.multiplyExact(rows, cols)];
        gradient = new float[value.length];
    }

    /**
     * Returns the entries row after row: the array itself.
     *
     * @return changes of the array change the parameter
     */
    public float[] value() {
        return value;
    }

    /**
     * Returns the gradient row after row: the array itself.
     *
     * @return changes of the array change the gradient
     */
    public float[] gradient() {
        return gradient;
    }

    @Override
    public double get(int index) {
        return value[index];
    }

    @Override
    public void set(int index, double number) {
        value[index] = (float) number;
    }

    @Override
    public double gradientAt(int index) {
        return gradient[index];
    }

    @Override
    public void zeroGradient() {
        Arrays.fill(gradient, 0);
    }

    @Override
    public double squaredGradient() {
        return FloatMath.dot(gradient, 0, gradient, 0, gradient.length);
    }

    @Override
    public void scaleGradient(double factor) {
        float f = (float) factor;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= f;
        }
    }

    @Override
    public void clipGradient(double limit) {
        float l = (float) limit;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = Math.max(-l, Math.min(l, gradient[i]));
        }
    }
}
