package org.seqlab.grade.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Which answers students have seen the hidden checks of, in the gradebook's database: nothing is
 * taken back, and the same answers count once however often they are graded.
 */
public final class Reveals {
    /** The table, and what keeps it from being changed. */
    static final String TABLE =
            "CREATE TABLE IF NOT EXISTS reveal (student TEXT NOT NULL, assignment TEXT NOT NULL,"
                    + " answers TEXT NOT NULL, day TEXT NOT NULL,"
                    + " PRIMARY KEY (student, assignment, answers))";

    private final Connection connection;

    Reveals(Connection connection) {
        this.connection = connection;
    }

    /** Decides about many students. */
    public interface Decision {
        /**
         * Decides, with any number of calls of {@link #take}.
         *
         * @throws SQLException if the database cannot be used
         */
        void make() throws SQLException;
    }

    /**
     * Makes decisions that are kept all together or not at all.
     *
     * @param decision asks for reveals
     * @throws SQLException if the database cannot be written
     */
    public void together(Decision decision) throws SQLException {
        connection.setAutoCommit(false);
        try {
            decision.make();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /**
     * Asks to show the hidden checks of some answers.
     *
     * @param student whose budget it is
     * @param assignment what the budget is for
     * @param answers a name of these answers
     * @param day today
     * @param most how many different answers a day
     * @return true if these answers were shown before or this is one of the first today
     * @throws SQLException if the database cannot be used
     */
    public boolean take(String student, String assignment, String answers, LocalDate day, int most)
            throws SQLException {
        if (count("answers = ?", student, assignment, answers) > 0) {
            return true;
        }
        if (count("day = ?", student, assignment, day.toString()) >= most) {
            return false;
        }
        String insert = "INSERT INTO reveal VALUES (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            fill(statement, student, assignment, answers, day.toString());
            statement.executeUpdate();
        }
        return true;
    }

    private int count(String which, String... values) throws SQLException {
        String select =
                "SELECT count(*) FROM reveal WHERE student = ? AND assignment = ? AND " + which;
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            fill(statement, values);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private static void fill(PreparedStatement statement, String... values) throws SQLException {
        for (int k = 0; k < values.length; k++) {
            statement.setString(k + 1, values[k]);
        }
    }
}
