package vn.thidua.desk;

import java.time.Instant;

/**
 * A task that a person finished.
 *
 * @param document id of the document that it was about, null for none
 * @param decision in the words of the form; null where it leaves no choice, or where it must stay unknown
 * @param said reason or comment, may be null
 * @param secret what was sent must stay unknown
 */
record DoneTask(
        String task,
        String plan,
        String person,
        String name,
        String businessKey,
        String document,
        Instant doneAt,
        String decision,
        String said,
        boolean secret) {}
