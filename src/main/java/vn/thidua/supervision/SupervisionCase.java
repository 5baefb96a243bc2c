package vn.thidua.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.SupervisionKind;

/**
 * One supervision as it is held: a plan demands it, a body holds it, an office does the work.
 *
 * @param id {@code <plan>/supervision/<period>}
 * @param demand id of the plan's supervision
 * @param body in whose name it is held, e.g. the council
 * @param lead the office whose people do the work
 * @param scheduledFor the year for which the plan's date opened it, null when somebody opened it by hand
 * @param reason why it was opened by hand, or why it is not held; may be null
 * @param lookedFrom first day of the period looked at, null until arranged
 * @param outline what the offices' self-reports have to say, null until arranged
 * @param openedBy null for the system
 */
public record SupervisionCase(
        String id,
        String plan,
        String demand,
        SupervisionKind kind,
        String body,
        String lead,
        int year,
        int n,
        Integer scheduledFor,
        CaseStatus status,
        String reason,
        LocalDate lookedFrom,
        LocalDate lookedUntil,
        String outline,
        String openedBy,
        Instant openedAt,
        Instant endedAt) {

    private static final String SELF_REPORT = "self-report-";
    private static final String FOLLOW_UP = "follow-up-";

    /** The year and how many of the plan's supervisions of the year there are up to it, e.g. {@code 2024-2}. */
    public String period() {
        return year + "-" + n;
    }

    static String id(String plan, int year, int n) {
        return plan + "/supervision/" + year + "-" + n;
    }

    /** The round of the offices' self-reports. */
    public String selfReports() {
        return Obligation.roundId(plan, selfReportKind(), period());
    }

    /** The round of the offices' reports on what the conclusion requires. */
    public String followUps() {
        return Obligation.roundId(plan, followUpKind(), period());
    }

    String selfReportKind() {
        return SELF_REPORT + demand;
    }

    String followUpKind() {
        return FOLLOW_UP + demand;
    }

    /** Whether obligations of this kind are self-reports. */
    public static boolean isSelfReport(String obligationKind) {
        return obligationKind.startsWith(SELF_REPORT);
    }

    /** Whether obligations of this kind follow a conclusion. */
    public static boolean isFollowUp(String obligationKind) {
        return obligationKind.startsWith(FOLLOW_UP);
    }

    /** Id of the plan's supervision inside a kind of obligation. */
    public static String demandOf(String obligationKind) {
        return obligationKind.substring((isSelfReport(obligationKind) ? SELF_REPORT : FOLLOW_UP).length());
    }

    /** "Đoàn giám sát" or "Đoàn kiểm tra". */
    public String teamWord() {
        return "Đoàn " + kind.label().toLowerCase(Locale.ROOT);
    }
}
