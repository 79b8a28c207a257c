package org.seqlab.grade.batch;

import java.nio.file.Path;
import java.util.List;
import org.seqlab.grade.intake.Duplicates;
import org.seqlab.grade.late.LateRules;
import org.seqlab.grade.sandbox.Level;

/**
 * What a teacher asks for.
 *
 * @param paths submissions: notebooks, folders, archives
 * @param out the folder for everything that comes of it
 * @param jobs submissions graded at a time
 * @param resume whether results that are up to date stay
 * @param seed what the course key is made of, or null for a key kept in the folder
 * @param unsafe whether less isolation than the minimum is accepted, and results say so
 * @param minimum the least isolation for official marks
 * @param exercises ids of what is graded; empty for the notebooks that were handed in
 * @param hiddenNumbers whether feedback on hidden checks shows numbers
 * @param slice the part of the submissions to grade
 * @param late what being late costs
 * @param duplicates which of two submissions of one student counts
 * @param hidden when students see what became of hidden checks, or null for the rule kept in the
 *     folder, else after the due date if there is one, else within a daily limit
 */
public record BatchOptions(
        List<Path> paths,
        Path out,
        int jobs,
        boolean resume,
        String seed,
        boolean unsafe,
        Level minimum,
        List<String> exercises,
        boolean hiddenNumbers,
        Slice slice,
        LateRules late,
        Duplicates duplicates,
        HiddenRule hidden) {
    /**
     * Creates options without a due date.
     *
     * @param paths submissions: notebooks, folders, archives
     * @param out the folder for everything that comes of it
     * @param jobs submissions graded at a time
     * @param resume whether results that are up to date stay
     * @param seed what the course key is made of, or null for a key kept in the folder
     * @param unsafe whether less isolation than the minimum is accepted, and results say so
     * @param minimum the least isolation for official marks
     * @param exercises ids of what is graded; empty for the notebooks that were handed in
     * @param hiddenNumbers whether feedback on hidden checks shows numbers
     * @param slice the part of the submissions to grade
     */
    public BatchOptions(
            List<Path> paths,
            Path out,
            int jobs,
            boolean resume,
            String seed,
            boolean unsafe,
            Level minimum,
            List<String> exercises,
            boolean hiddenNumbers,
            Slice slice) {
        this(
                paths,
                out,
                jobs,
                resume,
                seed,
                unsafe,
                minimum,
                exercises,
                hiddenNumbers,
                slice,
                LateRules.NONE,
                Duplicates.LATEST,
                null);
    }

    /** Returns these options for another folder, keeping what is up to date in it. */
    BatchOptions in(Path folder) {
        return new BatchOptions(
                paths,
                folder,
                jobs,
                true,
                seed,
                unsafe,
                minimum,
                exercises,
                hiddenNumbers,
                slice,
                late,
                duplicates,
                hidden);
    }

    /**
     * Returns the usual options.
     *
     * @param paths submissions
     * @param out the folder for everything that comes of it
     * @return one job, no resuming, official marks only
     */
    public static BatchOptions of(List<Path> paths, Path out) {
        return new BatchOptions(
                paths, out, 1, false, null, false, Level.L2, List.of(), false, Slice.ALL);
    }
}
