package vn.thidua.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one node at a time write what every node makes sure of at its start, in one transaction. */
@Component
public class StartLock {

    private static final long KEY = 7_404_112_024L;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    StartLock(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    public void run(Runnable work) {
        transaction.executeWithoutResult(status -> {
            // released at the end of the transaction, also when the node dies
            database.sql("select pg_advisory_xact_lock(:key)")
                    .param("key", KEY)
                    .query()
                    .singleRow();
            work.run();
        });
    }
}
