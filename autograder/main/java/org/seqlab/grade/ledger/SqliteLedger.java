package org.seqlab.grade.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** A ledger in one file, for the processes of one machine. */
final class SqliteLedger extends SqlLedger {
    SqliteLedger(String file) {
        super(open(file));
    }

    private static Connection open(String file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(60_000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        try {
            return config.createConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw new LedgerException("The ledger " + file + " cannot be opened", e);
        }
    }

    @Override
    String now() {
        return "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";
    }

    @Override
    String skipLocked() {
        return "";
    }

    @Override
    String lockHistory() {
        return "SELECT 1"; // Transactions are exclusive already.
    }
}
