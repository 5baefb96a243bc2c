package vn.thidua.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What PostgreSQL knows about the sizes of the tables behind task lists. Its own daemon looks once a minute; in the minute
 * after thousands of tasks came at once, lists and logins read whole tables.
 */
@Component
public class PlannerStatistics {

    private static final String REFRESH =
            "analyze act_ru_authorization, act_ru_execution, act_ru_identitylink, act_ru_job, act_ru_task, act_ru_variable,"
                    + " thidua.document, thidua.obligation";

    private final JdbcClient database;

    PlannerStatistics(JdbcClient database) {
        this.database = database;
    }

    /** After instances began in bulk; the transaction that ends the bulk may call it. Without the right to it nothing happens. */
    public void refresh() {
        database.sql(REFRESH).update();
    }
}
