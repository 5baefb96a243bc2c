package vn.thidua.plan;

import java.util.List;

/**
 * Supervision or a check.
 *
 * @param by who supervises or checks
 * @param cadence {@link Recurrence#NAM} when a date starts it, null when it is started by hand only
 * @param units whom it may visit; the programme of the year chooses among them
 * @param opens the day of every year on which a yearly one opens, or null for the year's first day
 * @param selfReportDays working days between an office's self-report and the visit, or null for {@link #USUAL_SELF_REPORT_DAYS}
 * @param prepareDays working days for each part of the preparation, the team's report and the conclusion, or null for
 *     {@link #USUAL_PREPARE_DAYS}
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

        @MayBeAbsent Deadline opens,
        @MayBeAbsent Integer selfReportDays,
        @MayBeAbsent Integer prepareDays,
        Source source) {

    /** Practice of such offices where a plan says nothing. */
    public static final int USUAL_SELF_REPORT_DAYS = 5;

    /** Practice of such offices where a plan says nothing. */
    public static final int USUAL_PREPARE_DAYS = 10;

    /** Working days between an office's self-report and the visit. */
    public int selfReportBefore() {
        return selfReportDays == null ? USUAL_SELF_REPORT_DAYS : selfReportDays;
    }

    /** Working days for each part of the preparation, the team's report and the conclusion. */
    public int timeForPapers() {
        return prepareDays == null ? USUAL_PREPARE_DAYS : prepareDays;
    }

    /** Whether a date starts it. */
    public boolean yearly() {
        return cadence == Recurrence.NAM;
    }
}
