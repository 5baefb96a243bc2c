package vn.thidua.superior;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that waited for a superior document is open, told once and inside the transaction in which it happened.
 *
 * @param id of the phase, the guidance or the quota
 * @param document the superior document, null when it was opened without one
 * @param reason why it was opened without one, else null
 */
public record Opened(String plan, OpeningKind kind, String id, String by, Instant at, UUID document, String reason) {}
