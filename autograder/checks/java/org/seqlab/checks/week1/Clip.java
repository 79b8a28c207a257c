package org.seqlab.checks.week1;

import org.seqlab.params.RnnParameterGradients;

/** The contract of exercise 1-9. */
public interface Clip {
    /**
     * Returns gradients whose entries stay within a bound.
     *
     * @param g the gradients
     * @param limit the bound, above 0
     * @return every entry moved to the nearest number from −limit to limit
     */
    RnnParameterGradients clip(RnnParameterGradients g, double limit);
}
