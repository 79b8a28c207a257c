package org.seqlab.grade.report;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.grade.intake.Student;

/** Writes the gradebook as learning platforms import it. */
public final class Export {
    private Export() {}

    /**
     * Returns a file for Canvas: its first five columns, then one for the assignment.
     *
     * @param book the gradebook
     * @param assignment the name of the assignment, with its number in brackets if it exists already
     * @return CSV with the row of possible points that Canvas expects second
     */
    public static String canvas(Gradebook book, String assignment) {
        Csv csv = new Csv();
        csv.line(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment));
        csv.line(List.of("    Points Possible", "", "", "", "", FeedbackHtml.number(book.of())));
        for (Row row : official(book)) {
            Student student = Student.of(row.student());
            String points = FeedbackHtml.number(row.points());
            csv.line(List.of(student.name(), student.number(), "", "", "", points));
        }
        return csv.toString();
    }

    /**
     * Returns a file for Moodle's grading worksheet.
     *
     * @param book the gradebook
     * @return CSV
     */
    public static String moodle(Gradebook book) {
        Csv csv = new Csv();
        csv.line(List.of("Identifier", "Full name", "Grade", "Maximum Grade"));
        for (Row row : official(book)) {
            Student student = Student.of(row.student());
            csv.line(
                    List.of(
                            "Participant " + student.number(),
                            student.name(),
                            FeedbackHtml.number(row.points()),
                            FeedbackHtml.number(book.of())));
        }
        return csv.toString();
    }

    /** Marks that are not official, or not there yet, do not leave the grader. */
    private static List<Row> official(Gradebook book) {
        List<Row> rows = new ArrayList<>();
        for (Row row : book.rows()) {
            if (row.official() && row.attention().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
