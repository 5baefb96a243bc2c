package vn.thidua.plan;

import java.util.List;

/**
 * Supervision or a check.
 *
 * @param by who supervises or checks
 * @param cadence {@link Recurrence#NAM} when a date starts it, null when it is started by hand only
 * @param units whom it may visit; the programme of the year chooses among them
 */
public record Supervision(
        @Defines(IdKind.SUPERVISION) String id,
        String name,

        @NonEmpty @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> by,

        @MayBeAbsent Recurrence cadence,
        SupervisionKind kind,

        @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> units,

        Source source) {}
