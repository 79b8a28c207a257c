package org.seqlab.train;

import java.util.List;

/** The formulas of {@link Optimizer}, each as one pass over the arrays, in float and in double. */
final class Rules {
    private Rules() {}

    private static float[] floats(List<Parameter> slots, int index) {
        return ((FloatParameter) slots.get(index)).value();
    }

    private static double[] doubles(List<Parameter> slots, int index) {
        return ((DoubleParameter) slots.get(index)).value();
    }

    record Sgd() implements Rule {
        @Override
        public int slots() {
            return 0;
        }

        @Override
        public void update(
                FloatParameter parameter, List<Parameter> slots, double rate, long step) {
            float[] w = parameter.value();
            float[] g = parameter.gradient();
            float r = (float) rate;
            for (int i = 0; i < w.length; i++) {
                w[i] -= r * g[i];
            }
        }

        @Override
        public void update(
                DoubleParameter parameter, List<Parameter> slots, double rate, long step) {
            double[] w = parameter.value();
            double[] g = parameter.gradient();
            double r = rate;
            for (int i = 0; i < w.length; i++) {
                w[i] -= r * g[i];
            }
        }
    }

    record Momentum(double beta) implements Rule {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public void update(
                FloatParameter parameter, List<Parameter> slots, double rate, long step) {
            float[] w = parameter.value();
            float[] g = parameter.gradient();
            float[] v = floats(slots, 0);
            float r = (float) rate;
            float b = (float) beta;
            for (int i = 0; i < w.length; i++) {
                v[i] = b * v[i] + (1 - b) * g[i];
                w[i] -= r * v[i];
            }
        }

        @Override
        public void update(
                DoubleParameter parameter, List<Parameter> slots, double rate, long step) {
            double[] w = parameter.value();
            double[] g = parameter.gradient();
            double[] v = doubles(slots, 0);
            double r = rate;
            double b = beta;
            for (int i = 0; i < w.length; i++) {
                v[i] = b * v[i] + (1 - b) * g[i];
                w[i] -= r * v[i];
            }
        }
    }

    record RmsProp(double beta, double epsilon) implements Rule {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public void update(
                FloatParameter parameter, List<Parameter> slots, double rate, long step) {
            float[] w = parameter.value();
            float[] g = parameter.gradient();
            float[] s = floats(slots, 0);
            float r = (float) rate;
            float b = (float) beta;
            float e = (float) epsilon;
            for (int i = 0; i < w.length; i++) {
                s[i] = b * s[i] + (1 - b) * g[i] * g[i];
                w[i] -= r * g[i] / ((float) Math.sqrt(s[i]) + e);
            }
        }

        @Override
        public void update(
                DoubleParameter parameter, List<Parameter> slots, double rate, long step) {
            double[] w = parameter.value();
            double[] g = parameter.gradient();
            double[] s = doubles(slots, 0);
            double r = rate;
            double b = beta;
            double e = epsilon;
            for (int i = 0; i < w.length; i++) {
                s[i] = b * s[i] + (1 - b) * g[i] * g[i];
                w[i] -= r * g[i] / (Math.sqrt(s[i]) + e);
            }
        }
    }

    record Adam(double beta1, double beta2, double epsilon) implements Rule {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public void update(
                FloatParameter parameter, List<Parameter> slots, double rate, long step) {
            float[] w = parameter.value();
            float[] g = parameter.gradient();
            float[] v = floats(slots, 0);
            float[] s = floats(slots, 1);
            float b1 = (float) beta1;
            float b2 = (float) beta2;
            float e = (float) epsilon;
            float r = (float) (rate / (1 - Math.pow(beta1, step)));
            float q = (float) (1 / (1 - Math.pow(beta2, step)));
            for (int i = 0; i < w.length; i++) {
                v[i] = b1 * v[i] + (1 - b1) * g[i];
                s[i] = b2 * s[i] + (1 - b2) * g[i] * g[i];
                w[i] -= r * v[i] / ((float) Math.sqrt(q * s[i]) + e);
            }
        }

        @Override
        public void update(
                DoubleParameter parameter, List<Parameter> slots, double rate, long step) {
            double[] w = parameter.value();
            double[] g = parameter.gradient();
            double[] v = doubles(slots, 0);
            double[] s = doubles(slots, 1);
            double b1 = beta1;
            double b2 = beta2;
            double e = epsilon;
            double r = (rate / (1 - Math.pow(beta1, step)));
            double q = (1 / (1 - Math.pow(beta2, step)));
            for (int i = 0; i < w.length; i++) {
                v[i] = b1 * v[i] + (1 - b1) * g[i];
                s[i] = b2 * s[i] + (1 - b2) * g[i] * g[i];
                w[i] -= r * v[i] / (Math.sqrt(q * s[i]) + e);
            }
        }
    }
}
