package vn.thidua.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A document that was signed outside, as somebody recorded it.
 *
 * @param subject the supervision, or an office's obligation
 * @param kind which document, e.g. {@code quyet-dinh-doan}
 * @param number may be null for an office's own report, as {@code dated} may
 */
record Paper(
        UUID id,
        String plan,
        String subject,
        String kind,
        String number,
        LocalDate dated,
        String content,
        List<UUID> files,
        String recordedBy,
        Instant recordedAt) {}
