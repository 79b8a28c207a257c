package org.seqlab.checks.week3;

import java.util.List;

/** The contract of exercise 3-5. */
public interface Overlap {
    /**
     * Tells whether a stretch of time shares a millisecond with others.
     *
     * @param start its first millisecond
     * @param end its last millisecond
     * @param taken first and last millisecond of each other stretch
     * @return false if none is taken
     */
    boolean overlaps(int start, int end, List<int[]> taken);
}
