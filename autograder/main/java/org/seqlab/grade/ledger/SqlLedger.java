package org.seqlab.grade.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the ledgers on both databases have in common: everything but a few words of SQL. */
abstract class SqlLedger implements JobLedger {
    private static final String BEGINNING = "0".repeat(64);

    private final Connection connection;

    SqlLedger(Connection connection) {
        this.connection = connection;
        transaction(
                "make the tables",
                () -> {
                    for (String table : tables()) {
                        run(table);
                    }
                    return null;
                });
    }

    /** The database's own milliseconds, since the clocks of the machines may differ. */
    abstract String now();

    /** How rows that another transaction holds are passed over. */
    abstract String skipLocked();

    /** How one transaction at a time may write the history. */
    abstract String lockHistory();

    private static List<String> tables() {
        return List.of(
                "CREATE TABLE IF NOT EXISTS job (name VARCHAR(200) PRIMARY KEY,"
                        + " worker VARCHAR(200) NOT NULL, until BIGINT NOT NULL,"
                        + " done INTEGER NOT NULL)",
                "CREATE TABLE IF NOT EXISTS result (name VARCHAR(200) PRIMARY KEY"
                        + " REFERENCES job(name), worker VARCHAR(200) NOT NULL,"
                        + " content TEXT NOT NULL)",
                "CREATE TABLE IF NOT EXISTS history (place BIGINT PRIMARY KEY,"
                        + " name VARCHAR(200) NOT NULL UNIQUE, worker VARCHAR(200) NOT NULL,"
                        + " content CHAR(64) NOT NULL, before CHAR(64) NOT NULL,"
                        + " hash CHAR(64) NOT NULL)",
                "CREATE INDEX IF NOT EXISTS open_jobs ON job (done, until)");
    }

    /** Something to do with the database. */
    interface Action<T> {
        T run() throws SQLException;
    }

    private synchronized <T> T transaction(String what, Action<T> action) {
        try {
            connection.setAutoCommit(false);
            try {
                T result = action.run();
                // Commits too. SQLite's driver would begin and lock again after commit().
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                connection.setAutoCommit(true);
                throw e;
            }
        } catch (SQLException e) {
            throw new LedgerException("The ledger could not " + what, e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int k = 0; k < values.length; k++) {
            statement.setObject(k + 1, values[k]);
        }
        return statement;
    }

    private int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    @Override
    public void enroll(Collection<String> jobs) {
        String insert = "INSERT INTO job VALUES (?, '', 0, 0) ON CONFLICT DO NOTHING";
        transaction(
                "enroll jobs",
                () -> {
                    try (PreparedStatement statement = prepare(insert)) {
                        for (String job : jobs) {
                            statement.setString(1, job);
                            statement.addBatch();
                        }
                        return statement.executeBatch();
                    }
                });
    }

    @Override
    public List<String> lease(String worker, int most, double seconds) {
        String take =
                "UPDATE job SET worker = ?, until = %s + ? WHERE name IN (SELECT name FROM job WHERE done = 0 AND until < %s ORDER BY until, name LIMIT ? %s) RETURNING name"
                        .formatted(now(), now(), skipLocked());
        return transaction(
                "lease jobs",
                () -> {
                    List<String> names = new ArrayList<>();
                    try (PreparedStatement statement =
                                    prepare(take, worker, (long) (seconds * 1000), most);
                            ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            names.add(rows.getString(1));
                        }
                    }
                    return names;
                });
    }

    @Override
    public int heartbeat(String worker, double seconds) {
        String sql = "UPDATE job SET until = " + now() + " + ? WHERE worker = ? AND done = 0";
        return transaction("note a heartbeat", () -> update(sql, (long) (seconds * 1000), worker));
    }

    @Override
    public int complete(String worker, Map<String, String> results) {
        return transaction(
                "keep results",
                () -> {
                    run(lockHistory());
                    int fresh = 0;
                    // One order for all, so that two workers never wait for each other.
                    for (Map.Entry<String, String> one : new TreeMap<>(results).entrySet()) {
                        fresh += complete(worker, one.getKey(), one.getValue()) ? 1 : 0;
                    }
                    return fresh;
                });
    }

    private boolean complete(String worker, String job, String content) throws SQLException {
        if (update("UPDATE job SET done = 1 WHERE name = ?", job) == 0) {
            throw new IllegalArgumentException("There is no job " + job + " in the ledger.");
        }
        String insert = "INSERT INTO result VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
        if (update(insert, job, worker, content) == 0) {
            return false;
        }
        long place = 1;
        String before = BEGINNING;
        String last = "SELECT place, hash FROM history ORDER BY place DESC LIMIT 1";
        try (PreparedStatement statement = prepare(last);
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                place = row.getLong(1) + 1;
                before = row.getString(2);
            }
        }
        String digest = sha(content);
        String hash = sha(place + "\n" + job + "\n" + worker + "\n" + digest + "\n" + before);
        String append = "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?)";
        return update(append, place, job, worker, digest, before, hash) == 1;
    }

    @Override
    public State state() {
        String count =
                "SELECT SUM(CASE WHEN done = 0 AND until < %s THEN 1 ELSE 0 END), SUM(CASE WHEN done = 0 AND until >= %s THEN 1 ELSE 0 END), SUM(done) FROM job"
                        .formatted(now(), now());
        return transaction(
                "count jobs",
                () -> {
                    try (PreparedStatement statement = prepare(count);
                            ResultSet row = statement.executeQuery()) {
                        row.next();
                        return new State(row.getInt(1), row.getInt(2), row.getInt(3));
                    }
                });
    }

    @Override
    public Map<String, String> results() {
        return transaction(
                "read results",
                () -> {
                    Map<String, String> results = new TreeMap<>();
                    try (PreparedStatement statement = prepare("SELECT name, content FROM result");
                            ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            results.put(rows.getString(1), rows.getString(2));
                        }
                    }
                    return results;
                });
    }

    @Override
    public List<String> audit() {
        Map<String, String> results = results();
        return transaction("read the history", () -> audit(results));
    }

    private List<String> audit(Map<String, String> unseen) throws SQLException {
        List<String> faults = new ArrayList<>();
        String before = BEGINNING;
        long place = 0;
        String all = "SELECT place, name, worker, content, before, hash FROM history ORDER BY 1";
        try (PreparedStatement statement = prepare(all);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                place++;
                String job = row.getString(2);
                String content = unseen.remove(job);
                String text = place + "\n" + job + "\n" + row.getString(3) + "\n";
                String hash = sha(text + row.getString(4) + "\n" + before);
                if (row.getLong(1) != place || !hash.equals(row.getString(6))) {
                    faults.add("entry " + place + " of the history does not follow from the last");
                }
                if (content == null || !sha(content).equals(row.getString(4))) {
                    faults.add("the result of " + job + " is not the one in the history");
                }
                before = row.getString(6);
            }
        }
        unseen.keySet().forEach(job -> faults.add("the history does not know " + job));
        return faults;
    }

    private static String sha(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LedgerException("The ledger could not be closed", e);
        }
    }
}
