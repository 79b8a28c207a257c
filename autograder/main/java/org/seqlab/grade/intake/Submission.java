package org.seqlab.grade.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one student handed in, before anybody looked inside.
 *
 * @param id a name that is safe as a file name, unique in the batch
 * @param student the student as the name of the file or folder tells
 * @param files its notebooks in order
 * @param modified when the newest was written, in milliseconds since 1970
 * @param remarks what intake did or noticed, in plain words
 * @param problem why it cannot be graded, or empty
 */
public record Submission(
        String id,
        String student,
        List<Path> files,
        long modified,
        List<String> remarks,
        String problem) {
    /** Copies the lists. */
    public Submission {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** Returns this submission with one more remark. */
    Submission with(String remark) {
        List<String> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Submission(id, student, files, modified, more, problem);
    }
}
