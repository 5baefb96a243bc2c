package vn.thidua.criteria;

import java.time.Instant;

/** The engine behind a set of criteria. */
public interface CriteriaProcess {

    /**
     * Starts the work on a version that nobody owes; its business key is the version's id.
     *
     * @param due for the tasks; such a version is never overdue
     */
    void start(CriteriaVersion version, Instant due);
}
