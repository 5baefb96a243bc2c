package vn.thidua.obligation;

import java.time.Instant;
import java.util.Collection;

/**
 * The work behind obligations, as far as its dates go. When a date moves, obligation, tasks and timer move together: whoever
 * moves a date calls this in the same transaction.
 */
public interface ObligationDeadlines {

    /**
     * Keeps the office from completing a task until the transaction ends.
     *
     * @throws vn.thidua.platform.error.Conflict when somebody completes one at this moment
     */
    void hold(Obligation obligation);

    /** Waits for whoever completes a task of one of them at this moment; then keeps the offices from doing so. */
    void holdAll(Collection<Obligation> obligations);

    /**
     * Moves the dates of open tasks, of the process and of what it called, and its overdue timer. A task that was given
     * another date than the obligation's keeps it. Does nothing where no process does the obligation.
     *
     * @param before the obligation with the dates that counted until now
     */
    void move(Obligation before, Instant due, Instant followUp);
}
