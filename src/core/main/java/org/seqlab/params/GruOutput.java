package org.seqlab.params;

import java.util.List;
import org.seqlab.math.Matrix;

/**
 * Result of the GRU over time.
 *
 * @param c the states after each step, T matrices (n_c, m); the lecture's a⟨t⟩ is the same
 * @param caches what the backward pass needs, one a step
 */
public record GruOutput(List<Matrix> c, List<GruCache> caches) {}
