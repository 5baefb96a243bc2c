package vn.thidua.issuance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that is issued and cascades: the plan, its slice for a year, its amendment, a phase's plan, a guidance.
 *
 * @param id id of the round of its plan obligations, {@code <plan>/plan/<period>}
 * @param period {@link IssuancePeriod}
 * @param office the office that issues it
 * @param document key in {@code signing.<document>} of the plan
 * @param ownPlans whether the plan's owners below issue a plan of their own; otherwise everybody only takes note
 * @param due last day for the issuer, null for no date
 * @param belowDue last day for the offices below; null: what the plan says, and for anything but the plan itself no date
 * @param openedBy person, null for the programme
 */
public record Issuance(
        String id,
        String plan,
        IssuanceKind kind,
        String period,
        String office,
        String document,
        boolean ownPlans,
        LocalDate due,
        LocalDate belowDue,
        Instant openedAt,
        String openedBy) {

    /** Kind of the obligation to issue a plan of one's own. */
    public static final String PLAN = "plan";

    /** Kind of the obligation to confirm that one has received it. */
    public static final String ACKNOWLEDGEMENT = "acknowledgement";
}
