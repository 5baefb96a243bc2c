package vn.thidua.webapps.tasks;

import java.time.Instant;

/**
 * What is being typed in a task's form.
 *
 * @param content JSON object as the form sent it
 */
record Draft(String content, int revision, String savedBy, Instant savedAt) {}
