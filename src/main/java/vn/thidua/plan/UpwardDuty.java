package vn.thidua.plan;

/**
 * What the issuer owes its superior under the parent plan.
 *
 * @param document the document that is sent, through its signing chain; null where only number, date and file of what was sent
 *     are recorded
 */
public record UpwardDuty(
        @RefersTo(IdKind.OFFICE) String to,
        PeriodKind period,
        Deadline due,
        @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String document,
        Source source) {}
