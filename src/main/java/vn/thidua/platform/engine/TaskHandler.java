package vn.thidua.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What completing one user task means. Tasklist, REST and tests all end here: the task's {@code complete} listener finds the
 * handler by process and task, reads the submission and calls it inside the completing transaction.
 *
 * @param <S> what the form sends: a record; an unknown property is refused
 */
public interface TaskHandler<S> {

    /** Key of the process. */
    String process();

    /** Id of the user task in the model. */
    String task();

    Class<S> submission();

    /**
     * Carries out the submission.
     *
     * @return the routing facts that decide where the process goes on
     * @throws vn.thidua.platform.error.Refusal when a rule says no; nothing has changed then
     */
    Map<String, Object> complete(TaskWork work, S submission);

    /** What the form shows beside what the official types; written as JSON. */
    Object form(TaskWork work);

    /** How the task is named in lists, e.g. with the office it is about; null keeps the model's name. */
    default String title(TaskWork work) {
        return null;
    }

    /** Id of what the task is about, under which its trace tells who was given the task; the dossier as a rule. */
    default String about(TaskWork work) {
        return work.businessKey();
    }

    /**
     * Who acts next when this is done, in words such as "Ký ban hành – Lãnh đạo Sở Y tế".
     *
     * @return nobody in this process for an empty list; empty: as the model says
     */
    default Optional<List<String>> next(TaskWork work) {
        return Optional.empty();
    }

    /**
     * Whether a person who may work on tasks of this group may be given this one.
     *
     * @throws vn.thidua.platform.error.Refusal when a rule keeps this person from doing it
     */
    default void checkTaker(TaskWork work, String person) {}

    /** Whether what is typed is saved while one types; never where it must stay unknown until it is sent, such as a secret ballot. */
    default boolean keepsDrafts() {
        return true;
    }
}
