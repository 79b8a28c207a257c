package org.seqlab.grade.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A way to grade notebooks. */
interface Way {
    /**
     * What it is called in tables.
     *
     * @return a few words
     */
    String name();

    /**
     * Grades notebooks.
     *
     * @param notebooks the submissions
     * @param jobs how many at a time
     * @param meter counts the processor time of every command
     * @return file name to points; empty if this way gives no points
     * @throws IOException if it fails
     * @throws InterruptedException if interrupted
     */
    Map<String, Double> run(List<Path> notebooks, int jobs, Meter meter)
            throws IOException, InterruptedException;
}
