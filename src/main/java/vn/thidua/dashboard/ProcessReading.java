package vn.thidua.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the engine knows, as far as the person at work may read it: the engine checks plan and permission itself. */
public interface ProcessReading {

    /** At most so many tasks, timers or steps of one kind are read. */
    int MOST = 200;

    /** @param groups ids of the groups that may do it */
    record Task(
            String name,
            String instance,
            String businessKey,
            Instant since,
            Instant dueAt,
            String assignee,
            List<String> groups) {}

    record Timer(String name, String instance, String businessKey, Instant dueAt, boolean failed) {}

    /**
     * Something that has ended.
     *
     * @param by person who completed it; null for the system
     * @param cancelled whether it ended without being done
     */
    record Step(
            String process,
            String name,
            String businessKey,
            String by,
            Instant from,
            Instant to,
            boolean cancelled,
            boolean byHand) {}

    /**
     * @param keys business keys of what was found, for what our own tables say about it
     * @param overdue how many open tasks are past their date, over all of them
     */
    record Found(
            String name,
            Set<String> keys,
            long open,
            long overdue,
            List<Task> tasks,
            List<Timer> timers,
            List<Step> steps) {}

    /** An instance with those that it called; empty when there is none for this person. */
    Optional<Found> instance(String id);

    /** A version of a process; empty when there is none for this person. */
    Optional<Found> definition(String id);
}
