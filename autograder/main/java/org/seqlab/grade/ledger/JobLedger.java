package org.seqlab.grade.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Jobs that many workers share. Every method is one transaction, so a worker may die at any moment:
 * what it held is given to another when its lease is over, and a result counts once, whoever comes
 * first.
 */
public interface JobLedger extends AutoCloseable {
    /**
     * How far a batch is.
     *
     * @param waiting jobs that nobody holds
     * @param leased jobs that somebody holds
     * @param done jobs with a result
     */
    record State(int waiting, int leased, int done) {}

    /**
     * Adds jobs; those that are there already stay as they are.
     *
     * @param jobs their names
     * @throws LedgerException if the ledger cannot be used
     */
    void enroll(Collection<String> jobs);

    /**
     * Takes jobs that nobody holds.
     *
     * @param worker who takes them
     * @param most how many at most
     * @param seconds how long the worker may be silent before they are given to others
     * @return their names; empty if there are none at the moment
     * @throws LedgerException if the ledger cannot be used
     */
    List<String> lease(String worker, int most, double seconds);

    /**
     * Says that a worker lives: its leases run from now on.
     *
     * @param worker who
     * @param seconds how long it may be silent from now
     * @return how many jobs it still holds
     * @throws LedgerException if the ledger cannot be used
     */
    int heartbeat(String worker, double seconds);

    /**
     * Hands in results. Of two results for one job the first stays.
     *
     * @param worker who
     * @param results job to result
     * @return how many were new
     * @throws LedgerException if the ledger cannot be used
     * @throws IllegalArgumentException if a job was never enrolled
     */
    int complete(String worker, Map<String, String> results);

    /**
     * Counts.
     *
     * @return how far the batch is
     * @throws LedgerException if the ledger cannot be used
     */
    State state();

    /**
     * Returns the results.
     *
     * @return job to result, in the order of the names
     * @throws LedgerException if the ledger cannot be used
     */
    Map<String, String> results();

    /**
     * Follows the history from its beginning: every entry holds the hash of the one before.
     *
     * @return what does not fit; empty if nothing was changed, removed or added by hand
     * @throws LedgerException if the ledger cannot be used
     */
    List<String> audit();

    /**
     * Opens a ledger.
     *
     * @param address {@code sqlite:FILE} or {@code postgresql://host:port/database?user=…}
     * @return the ledger, made if it is not there
     * @throws LedgerException if it cannot be opened
     */
    static JobLedger open(String address) {
        if (address.startsWith("sqlite:")) {
            return new SqliteLedger(address.substring("sqlite:".length()));
        }
        if (address.startsWith("postgresql:")) {
            return new PostgresLedger(address);
        }
        throw new IllegalArgumentException(
                "ledger must be sqlite:FILE or postgresql://…, but it is " + address + ".");
    }

    @Override
    void close();
}
