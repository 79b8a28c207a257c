package org.seqlab.course;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Matrix;

/** Adam (Kingma and Ba, 2015) on a handful of small matrices, with clipping by global norm. */
final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double LONGEST = 1;

    private final double rate;
    private final List<Matrix> mean = new ArrayList<>();
    private final List<Matrix> square = new ArrayList<>();
    private int steps;

    Adam(double rate) {
        this.rate = rate;
    }

    /** Returns the parameters after one step against the gradients. */
    List<Matrix> step(List<Matrix> parameters, List<Matrix> gradients) {
        steps++;
        double norm = Math.sqrt(gradients.stream().mapToDouble(g -> g.norm() * g.norm()).sum());
        double scale = norm > LONGEST ? LONGEST / norm : 1;
        List<Matrix> result = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            result.add(one(k, parameters.get(k), gradients.get(k).scale(scale)));
        }
        return result;
    }

    private Matrix one(int k, Matrix parameter, Matrix gradient) {
        if (mean.size() == k) {
            mean.add(Matrix.zeros(parameter.rows(), parameter.cols()));
            square.add(mean.get(k));
        }
        Matrix m = mean.get(k).scale(BETA1).plus(gradient.scale(1 - BETA1));
        Matrix g2 = gradient.hadamard(gradient);
        Matrix v = square.get(k).scale(BETA2).plus(g2.scale(1 - BETA2));
        mean.set(k, m);
        square.set(k, v);
        double first = 1 - Math.pow(BETA1, steps);
        double second = 1 - Math.pow(BETA2, steps);
        Matrix root = v.map(x -> 1 / (Math.sqrt(x / second) + 1e-8));
        return parameter.minus(m.scale(rate / first).hadamard(root));
    }
}
