package org.seqlab.grade.report;

/**
 * Points that a person gave instead of the grader.
 *
 * @param at when, as ISO 8601
 * @param submission id of the submission
 * @param exercise id of the exercise
 * @param points the points of the whole exercise, before lateness
 * @param author who
 * @param reason why
 */
public record Change(
        String at,
        String submission,
        String exercise,
        double points,
        String author,
        String reason) {
    /**
     * Returns the same change of another submission.
     *
     * @param id of the submission
     * @return the change
     */
    Change of(String id) {
        return new Change(at, id, exercise, points, author, reason);
    }

    /**
     * Returns a row with these points; the marks of the checks stay as they are.
     *
     * @param row the row
     * @return the row with one more mark, which carries the difference
     */
    Row in(Row row) {
        return row.with(
                new Row.Mark(
                        exercise,
                        Row.OVERRIDE,
                        "changed by " + author,
                        points - row.points(exercise),
                        0,
                        Row.OVERRIDE,
                        reason,
                        ""));
    }

    /**
     * Returns what student and teacher read.
     *
     * @return a sentence
     */
    public String text() {
        return "Exercise %s: %s points, given by %s on %s: %s"
                .formatted(
                        exercise, FeedbackHtml.number(points), author, at.substring(0, 10), reason);
    }
}
