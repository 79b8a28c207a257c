package org.seqlab.grade.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.report.Change;
import org.seqlab.grade.report.Marks;
import org.seqlab.grade.report.Row;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;

/** What happens to marks after they were given: by hand, by a new run, by joining slices. */
class BookTest {
    @TempDir Path folder;

    private BatchOptions options(Path in, Path out, Slice slice) {
        return new BatchOptions(
                List.of(in), out, 1, true, "book", false, Level.L2, List.of("1-2"), false, slice);
    }

    private Path handIn() throws IOException {
        Assumptions.assumeTrue(Sandbox.best().level().compareTo(Level.L2) >= 0, "no sandbox");
        Path in = Files.createDirectories(folder.resolve("in"));
        Sample.notebook(in.resolve("ada.ipynb"), Sample.STEP);
        Sample.notebook(in.resolve("bob.ipynb"), Sample.step("return x;"));
        return in;
    }

    private int count(Path out, String query) throws SQLException {
        String file = "jdbc:sqlite:" + out.resolve("gradebook.sqlite");
        try (Connection connection = DriverManager.getConnection(file);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static Row of(Path out, String id) throws IOException {
        return Marks.read(out).stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void pointsByHandCountEverywhereAndTheHistoryKeepsAll() throws Exception {
        Path in = handIn();
        Path out = folder.resolve("out");
        new Batch(options(in, out, Slice.ALL), line -> {}).run();
        double found = of(out, "bob").points();
        Marks.override(out, change("bob", 2));
        Marks.override(out, change("Bob", 5));
        assertEquals(5, of(out, "bob").points(), 1e-12);
        assertEquals(2, count(out, "SELECT count(*) FROM override"));
        String page = Files.readString(out.resolve("feedback/bob.html"));
        assertEquals(2, page.split("Changed by your teacher").length);
        assertTrue(page.contains("5 points, given by Grace on 2026-11-20: &lt;b&gt;"), page);
        // A later run keeps what was given by hand and does not take it for the grader's own.
        new Batch(options(in, out, Slice.ALL), line -> {}).run();
        assertEquals(5, of(out, "bob").points(), 1e-12);
        assertEquals(2, count(out, "SELECT count(DISTINCT run) FROM mark"));
        assertEquals(
                found,
                count(out, "SELECT sum(points) FROM mark WHERE submission = 'bob' AND run = 2"),
                1e-12);
        assertTrue(Files.readString(out.resolve("gradebook.csv")).contains("\"bob\",\"5\""));
    }

    /** A platform's bob with number 2, and somebody whose id is bob: the id is exact. */
    @Test
    void idGoesBeforeStudentsWhoAreCalledSo() throws Exception {
        Path in = handIn();
        Sample.notebook(in.resolve("bob_2.ipynb"), Sample.STEP);
        Path out = folder.resolve("out");
        new Batch(options(in, out, Slice.ALL), line -> {}).run();
        assertEquals("bob", Marks.override(out, change("bob", 2)).id());
        assertEquals("bob_2", Marks.override(out, change("2", 3)).id());
        IllegalArgumentException both =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Marks.override(out, change("BOB", 1)));
        assertTrue(both.getMessage().contains("several results"), both.getMessage());
    }

    @Test
    void historyCannotBeChangedAndPointsOutOfRangeAreRefused() throws Exception {
        Path in = handIn();
        Path out = folder.resolve("out");
        new Batch(options(in, out, Slice.ALL), line -> {}).run();
        Marks.override(out, change("bob", 2));
        for (String change :
                List.of(
                        "DELETE FROM override",
                        "UPDATE override SET points = 6",
                        "UPDATE mark SET points = 6",
                        "DELETE FROM mark")) {
            assertThrows(SQLException.class, () -> execute(out, change), change);
        }
        assertThrows(IllegalArgumentException.class, () -> Marks.override(out, change("bob", 7)));
        IllegalArgumentException nobody =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Marks.override(out, change("eve", 2)));
        assertTrue(nobody.getMessage().contains("gradebook.csv names them"), nobody.getMessage());
    }

    private static void execute(Path out, String change) throws SQLException {
        String file = "jdbc:sqlite:" + out.resolve("gradebook.sqlite");
        try (Connection connection = DriverManager.getConnection(file);
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    @Test
    void regradeTellsWhoMovesBeforeAnythingIsReplaced() throws Exception {
        Path in = handIn();
        Path out = folder.resolve("out");
        new Batch(options(in, out, Slice.ALL), line -> {}).run();
        Sample.notebook(in.resolve("bob.ipynb"), Sample.STEP);
        double before = of(out, "bob").points();
        List<Regrade.Move> moves = Regrade.run(options(in, out, Slice.ALL), false, line -> {});
        assertEquals(1, moves.size());
        assertEquals("bob", moves.get(0).student());
        assertEquals(before, moves.get(0).before(), 1e-12);
        assertEquals(6, moves.get(0).after(), 1e-12);
        assertTrue(moves.get(0).why().get(0).contains("the answer or key changed"));
        assertEquals(before, of(out, "bob").points(), 1e-12);
        Regrade.run(options(in, out, Slice.ALL), true, line -> {});
        assertEquals(6, of(out, "bob").points(), 1e-12);
        assertEquals(2, count(out, "SELECT count(*) FROM run"));
    }

    @Test
    void differenceNamesChecksThatChangedCameOrWent() {
        Row.Mark a = new Row.Mark("1-1", "a", "is a", 1, 1, "pass", "", "5");
        Row.Mark failed = new Row.Mark("1-1", "a", "is a", 0, 1, "fail", "", "5");
        Row.Mark b = new Row.Mark("1-1", "b", "is b", 2, 2, "pass", "", "6");
        List<Regrade.Move> moves =
                Regrade.moves(
                        List.of(new Row("x", "x", List.of(a), "", true, "L3")),
                        List.of(new Row("x", "x", List.of(failed, b), "", true, "L3")));
        assertEquals(
                List.of(
                        "1-1 is a: fail with 0.00 of 1.00, was pass with 1.00 of 1.00"
                                + " (the check or the course's code changed)",
                        "1-1 is b: new check, pass with 2.00 of 2.00"),
                moves.get(0).why());
        assertEquals(1, moves.get(0).before());
        assertEquals(2, moves.get(0).after());
    }

    @Test
    void joinedSlicesHaveAHistoryToo() throws Exception {
        Path in = handIn();
        List<Path> parts = List.of(folder.resolve("a"), folder.resolve("b"));
        new Batch(options(in, parts.get(0), new Slice(0, 2)), line -> {}).run();
        new Batch(options(in, parts.get(1), new Slice(1, 2)), line -> {}).run();
        Path out = folder.resolve("whole");
        Merge.of(parts, out);
        assertEquals(1, count(out, "SELECT count(*) FROM run"));
        assertEquals(2, count(out, "SELECT count(DISTINCT submission) FROM mark"));
    }

    private static Change change(String id, double points) {
        return new Change("2026-11-20T10:00:00Z", id, "1-2", points, "Grace", "<b>looked</b>");
    }
}
