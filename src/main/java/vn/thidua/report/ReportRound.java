package vn.thidua.report;

import java.time.Instant;
import vn.thidua.plan.ReportPeriod;

/**
 * One round of reports of one plan and period.
 *
 * @param period id of a {@link ReportPeriod}
 * @param year the year that the period belongs to
 * @param dueAt last moment that is on time; null: the plan gives no date
 * @param closesAt when consolidation begins though reports are missing
 * @param officesOpenedAt when the offices got their obligations, null before
 * @param consolidatedAt when the first report upward was signed and sent, null before
 */
public record ReportRound(
        String id,
        String plan,
        String period,
        int year,
        Instant openedAt,
        Instant dueAt,
        Instant closesAt,
        Instant officesOpenedAt,
        int upwardDone,
        Instant consolidatedAt) {

    /** Kind of obligation that a round opens. */
    public static final String KIND = "report";

    public ReportPeriod when() {
        return ReportPeriod.of(period);
    }
}
