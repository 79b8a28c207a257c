package org.seqlab.grade.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On SQLite; on PostgreSQL too if {@code SEQLAB_TEST_POSTGRESQL} holds the address of an empty one. */
class JobLedgerTest {
    private static final int JOBS = 11;

    @TempDir Path folder;
    private JobLedger ledger;

    @BeforeEach
    void open() {
        String server = System.getenv("SEQLAB_TEST_POSTGRESQL");
        ledger =
                JobLedger.open(
                        server == null ? "sqlite:" + folder.resolve("ledger.sqlite") : server);
        ledger.enroll(IntStream.range(0, JOBS).mapToObj(k -> "job-" + k).toList());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void jobIsHeldByOneWorkerUntilItsLeaseIsOver() throws Exception {
        List<String> first = ledger.lease("a", 7, 60);
        List<String> second = ledger.lease("b", 7, 0.01);
        assertEquals(7, first.size());
        assertEquals(4, second.size());
        assertTrue(first.stream().noneMatch(second::contains));
        assertEquals(List.of(), ledger.lease("c", 7, 60).stream().filter(first::contains).toList());
        assertEquals(7, ledger.heartbeat("a", 0.01));
        Thread.sleep(50);
        assertTrue(ledger.lease("d", JOBS, 60).containsAll(first));
    }

    @Test
    void ofTwoResultsTheFirstStays() {
        assertEquals(2, ledger.complete("a", Map.of("job-1", "one", "job-2", "two")));
        assertEquals(1, ledger.complete("b", Map.of("job-1", "other", "job-3", "three")));
        assertEquals(Map.of("job-1", "one", "job-2", "two", "job-3", "three"), ledger.results());
        assertEquals(new JobLedger.State(JOBS - 3, 0, 3), ledger.state());
        assertEquals(List.of(), ledger.audit());
    }

    @Test
    void enrollingAgainChangesNothing() {
        ledger.complete("a", Map.of("job-5", "five"));
        ledger.enroll(List.of("job-5", "job-x"));
        assertEquals(new JobLedger.State(JOBS, 0, 1), ledger.state());
        assertThrows(
                IllegalArgumentException.class, () -> ledger.complete("a", Map.of("nobody", "")));
    }

    @Test
    void historyNoticesWhatWasChangedByHand() throws Exception {
        ledger.complete("a", Map.of("job-1", "one", "job-2", "two"));
        try (Connection hand =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("ledger.sqlite"));
                Statement statement = hand.createStatement()) {
            statement.execute("UPDATE result SET content = 'better' WHERE name = 'job-2'");
        }
        assertEquals(List.of("the result of job-2 is not the one in the history"), ledger.audit());
        assertFalse(ledger.results().containsValue("two"));
    }
}
