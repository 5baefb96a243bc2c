package vn.thidua.amendment;

import java.time.Instant;
import java.util.List;
import vn.thidua.plan.PlanChange;

/**
 * One submission of gathered proposals.
 *
 * @param id {@code <plan>/amendment/<year>-<n>}, also the business key of its process
 * @param summary what the inbox says about all of them, or null
 * @param gatheredBy who submitted it last, null before
 * @param decidedBy who decided, null before
 * @param changes the dates that the amendment moves; empty before they are entered
 * @param version the plan's version that came of it, or null
 */
public record Gathering(
        String id,
        String plan,
        int year,
        int number,
        GatheringStatus status,
        String openedBy,
        Instant openedAt,
        String summary,
        String gatheredBy,
        String submittedBy,
        String decidedBy,
        Instant decidedAt,
        List<PlanChange> changes,
        Integer version) {

    static String id(String plan, int year, int number) {
        return "%s/amendment/%d-%d".formatted(plan, year, number);
    }

    /** As lists and tasks name it: "Đợt 1 năm 2024". */
    public String title() {
        return "Đợt %d năm %d".formatted(number, year);
    }
}
