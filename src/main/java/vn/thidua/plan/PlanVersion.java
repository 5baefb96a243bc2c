package vn.thidua.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of a plan after the first: what an issued document changed.
 *
 * @param version 2 for the first amendment; the plan as issued is version 1
 * @param effectiveOn date of the document
 * @param number number and symbol of the document
 * @param document id of the document that amends, null where it was issued outside the system
 */
public record PlanVersion(
        String plan,
        int version,
        LocalDate effectiveOn,
        String number,
        String document,
        List<PlanChange> changes,
        String enteredBy,
        Instant enteredAt) {}
