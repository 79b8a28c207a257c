package org.seqlab.grade.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A ledger in a PostgreSQL database, for graders on many machines. */
final class PostgresLedger extends SqlLedger {
    PostgresLedger(String address) {
        super(open(address));
    }

    private static Connection open(String address) {
        try {
            return DriverManager.getConnection("jdbc:" + address);
        } catch (SQLException e) {
            throw new LedgerException("The ledger in PostgreSQL cannot be opened", e);
        }
    }

    @Override
    String now() {
        return "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
    }

    @Override
    String skipLocked() {
        return "FOR UPDATE SKIP LOCKED";
    }

    @Override
    String lockHistory() {
        return "LOCK TABLE history IN SHARE ROW EXCLUSIVE MODE";
    }
}
