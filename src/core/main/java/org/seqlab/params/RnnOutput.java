package org.seqlab.params;

import java.util.List;
import org.seqlab.math.Matrix;

/**
 * Result of the basic network over time.
 *
 * @param a the states after each step, T matrices (n_a, m)
 * @param yPred the predictions of each step, T matrices (n_y, m)
 * @param caches what the backward pass needs, one a step
 */
public record RnnOutput(List<Matrix> a, List<Matrix> yPred, List<RnnCache> caches) {}
