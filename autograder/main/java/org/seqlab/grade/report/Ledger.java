package org.seqlab.grade.report;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The gradebook as an SQLite database: the history of every run, never overwritten, and overrides
 * with author and reason.
 */
public final class Ledger implements AutoCloseable {
    /** The file in a graded folder. */
    public static final String NAME = "gradebook.sqlite";

    private static final List<String> TABLES =
            List.of(
                    "CREATE TABLE IF NOT EXISTS run (id INTEGER PRIMARY KEY, at TEXT NOT NULL,"
                            + " isolation TEXT NOT NULL, official INTEGER NOT NULL,"
                            + " grader TEXT NOT NULL, java TEXT NOT NULL, key TEXT NOT NULL)",
                    "CREATE TABLE IF NOT EXISTS mark (run INTEGER NOT NULL REFERENCES run(id),"
                            + " submission TEXT NOT NULL, student TEXT NOT NULL,"
                            + " exercise TEXT NOT NULL, checked TEXT NOT NULL, points REAL NOT NULL,"
                            + " of REAL NOT NULL, state TEXT NOT NULL, seed TEXT NOT NULL,"
                            + " PRIMARY KEY (run, submission, exercise, checked))",
                    "CREATE TABLE IF NOT EXISTS late (run INTEGER NOT NULL REFERENCES run(id),"
                            + " submission TEXT NOT NULL, handed_in TEXT NOT NULL,"
                            + " source TEXT NOT NULL, due TEXT NOT NULL, days INTEGER NOT NULL,"
                            + " penalty REAL NOT NULL, PRIMARY KEY (run, submission))",
                    "CREATE TABLE IF NOT EXISTS override (id INTEGER PRIMARY KEY,"
                            + " at TEXT NOT NULL, submission TEXT NOT NULL,"
                            + " exercise TEXT NOT NULL, points REAL NOT NULL,"
                            + " author TEXT NOT NULL, reason TEXT NOT NULL)",
                    Reveals.TABLE,
                    stays("reveal", "UPDATE"),
                    stays("reveal", "DELETE"),
                    stays("override", "UPDATE"),
                    stays("override", "DELETE"),
                    stays("mark", "UPDATE"),
                    stays("mark", "DELETE"));

    private static String stays(String table, String change) {
        return "CREATE TRIGGER IF NOT EXISTS %s_stays_at_%s BEFORE %s ON %s BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END"
                .formatted(table, change.toLowerCase(Locale.ROOT), change, table);
    }

    private final Connection connection;

    private Ledger(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the gradebook of a folder, which is created if it is not there.
     *
     * @param folder the folder that grade writes
     * @return the gradebook
     * @throws SQLException if the file is no database that can be used
     */
    public static Ledger in(Path folder) throws SQLException {
        Path file = folder.resolve(NAME);
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 20000");
            for (String table : TABLES) {
                statement.execute(table);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Ledger(connection);
    }

    /**
     * Says that a gradebook could not be written.
     *
     * @param cause what the database says
     * @return the exception for whoever wanted to write
     */
    public static IOException unwritten(SQLException cause) {
        return new IOException(NAME + " cannot be written: " + cause.getMessage(), cause);
    }

    /**
     * Adds a run with all its marks, completely or not at all.
     *
     * @param info how it was graded
     * @param rows the submissions
     * @throws SQLException if the database cannot be written
     */
    public void add(RunInfo info, List<Row> rows) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long run = run(info);
            String insert = "INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (Row row : rows) {
                    marks(statement, run, row);
                }
                statement.executeBatch();
            }
            late(run, rows);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private long run(RunInfo info) throws SQLException {
        String insert =
                "INSERT INTO run (at, isolation, official, grader, java, key)"
                        + " VALUES (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement =
                connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, Instant.now().toString());
            statement.setString(2, info.level().name());
            statement.setInt(3, info.forced() ? 0 : 1);
            statement.setString(4, info.version());
            statement.setString(5, info.java());
            statement.setString(6, info.key());
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void marks(PreparedStatement statement, long run, Row row) throws SQLException {
        for (Row.Mark mark : row.checked()) {
            statement.setLong(1, run);
            statement.setString(2, row.id());
            statement.setString(3, row.student());
            statement.setString(4, mark.exercise());
            statement.setString(5, mark.check());
            statement.setDouble(6, mark.points());
            statement.setDouble(7, mark.of());
            statement.setString(8, mark.state());
            statement.setString(9, mark.seed());
            statement.addBatch();
        }
    }

    /**
     * Adds an override.
     *
     * @param override points that a person gave
     * @throws SQLException if the database cannot be written
     */
    public void add(Change override) throws SQLException {
        String insert =
                "INSERT INTO override (at, submission, exercise, points, author, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, override.at());
            statement.setString(2, override.submission());
            statement.setString(3, override.exercise());
            statement.setDouble(4, override.points());
            statement.setString(5, override.author());
            statement.setString(6, override.reason());
            statement.executeUpdate();
        }
    }

    /**
     * Returns all overrides.
     *
     * @return the whole history, oldest first
     * @throws SQLException if the database cannot be read
     */
    public List<Change> overrides() throws SQLException {
        List<Change> all = new ArrayList<>();
        String select =
                "SELECT at, submission, exercise, points, author, reason FROM override ORDER BY id";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(select)) {
            while (found.next()) {
                all.add(
                        new Change(
                                found.getString(1),
                                found.getString(2),
                                found.getString(3),
                                found.getDouble(4),
                                found.getString(5),
                                found.getString(6)));
            }
        }
        return all;
    }

    /**
     * Returns what students have seen of hidden checks.
     *
     * @return the reveals, as long as this gradebook is open
     */
    public Reveals reveals() {
        return new Reveals(connection);
    }

    private void late(long run, List<Row> rows) throws SQLException {
        String insert = "INSERT INTO late VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Row row : rows) {
                if (row.lateness().known()) {
                    statement.setLong(1, run);
                    statement.setString(2, row.id());
                    statement.setString(3, row.lateness().at().toString());
                    statement.setString(4, row.lateness().source());
                    statement.setString(5, row.lateness().due().toString());
                    statement.setInt(6, row.lateness().days());
                    statement.setDouble(7, row.lateness().penalty());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
