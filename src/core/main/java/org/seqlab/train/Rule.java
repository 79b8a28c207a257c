package org.seqlab.train;

import java.util.List;

/** One formula of an optimizer; {@code step} counts from 1. */
interface Rule {
    /** Arrays of memory for each parameter. */
    int slots();

    void update(FloatParameter w, List<Parameter> slots, double rate, long step);

    void update(DoubleParameter w, List<Parameter> slots, double rate, long step);
}
