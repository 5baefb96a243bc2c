package vn.thidua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody does another's drafting and checking (xử lý thay) from the first to the last day, both included.
 *
 * @param person who is away
 * @param substitute who does the work meanwhile
 * @param endedAt when it was ended early, otherwise null
 */
public record Substitution(
        UUID id,
        String plan,
        String person,
        String substitute,
        LocalDate from,
        LocalDate to,
        String reason,
        String registeredBy,
        Instant registeredAt,
        String endedBy,
        Instant endedAt) {

    /** Whether it holds on the day that is now; one that was ended early never does again. */
    public boolean holdsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }
}
