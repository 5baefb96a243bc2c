package vn.thidua.platform.engine;

import java.util.Map;

/**
 * What starting a process from Tasklist means.
 *
 * @param <S> what the start form sends
 */
public interface StartHandler<S> {

    /** Key of the process. */
    String process();

    Class<S> submission();

    /**
     * Checks the submission and prepares the start.
     *
     * @return business key and first variables of the instance
     * @throws vn.thidua.platform.error.Refusal when a rule says no
     */
    Start prepare(String plan, String user, S submission);

    /** What the start form shows. */
    Object form(String plan, String user);

    /**
     * @param businessKey id of the aggregate that the instance works for
     * @param facts first variables
     */
    record Start(String businessKey, Map<String, Object> facts) {}
}
