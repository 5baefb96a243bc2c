package vn.thidua.obligation;

import java.time.Instant;

/**
 * One step in an obligation's life.
 *
 * @param actor person, null for the system
 */
public record ObligationEvent(Instant at, String actor, String action, String note) {}
