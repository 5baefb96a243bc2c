package vn.thidua.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.DutyMode;

/**
 * What one office owes for one period.
 *
 * @param id {@code <plan>/<kind>/<period>/<office>}, also the business key of the process that does it
 * @param roundId {@code <plan>/<kind>/<period>}
 * @param dueAt last moment that is on time; null: no date, never late
 * @param originalDueAt {@code dueAt} before the first extension, null when it was never extended
 * @param followUpAt from when on it is worth looking at
 * @param supplementDue date set with the last request for a supplement
 * @param sentAt first sending that was not withdrawn; decides whether it is on time
 * @param processId process instance that does it, null until started
 */
public record Obligation(
        String id,
        String plan,
        String kind,
        String period,
        String roundId,
        String office,
        DutyMode mode,
        Status status,
        Instant openedAt,
        Instant dueAt,
        Instant originalDueAt,
        Instant followUpAt,
        LocalDate supplementDue,
        Instant sentAt,
        Instant closedAt,
        String processId) {

    public Progress progress(Instant now) {
        return Progress.of(status, mode, dueAt, sentAt, now);
    }

    /** Tiến độ in words: who is on time only because of an extension is said to be so (office practice 5.8). */
    public String progressLabel(Instant now) {
        Progress progress = progress(now);
        return progress == Progress.DUNG_HAN && originalDueAt != null && sentAt.isAfter(originalDueAt)
                ? progress.label() + " (được gia hạn)"
                : progress.label();
    }

    /** Neither sent nor waived: one of those that {@link RoundCount#missing()} counts. */
    public boolean missing() {
        return sentAt == null && !status.notRequired();
    }

    public static String roundId(String plan, String kind, String period) {
        return plan + "/" + kind + "/" + period;
    }

    public static String id(String roundId, String office) {
        return roundId + "/" + office;
    }

    /** The kind inside an obligation's id; empty for anything else, such as the id of a round or of a version. */
    public static Optional<String> kindOf(String id) {
        String[] parts = id.split("/", -1);
        return parts.length == 4 ? Optional.of(parts[1]) : Optional.empty();
    }
}
