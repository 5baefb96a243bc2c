package vn.thidua.platform.engine;

/**
 * A user task was completed, told inside its transaction.
 *
 * @param name as lists showed it
 * @param submission what its form sent, as its handler read it
 * @param secret what was sent must stay unknown, such as a secret ballot
 */
public record TaskCompleted(TaskWork work, String name, Object submission, boolean secret) {

    public String taskId() {
        return work.taskId();
    }
}
