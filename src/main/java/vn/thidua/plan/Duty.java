package vn.thidua.plan;

import java.util.List;

/**
 * A duty beyond plan, criteria, report and review.
 *
 * @param text the plan's words
 * @param owners who has it; each of several owners has it for itself
 * @param coordinateWith who coordinates: sees it, may contribute, is never overdue
 * @param ends the last year or day in which it comes back, or null for the plan's whole life
 * @param checkBy the office that checks the result, or null
 * @param nilAllowed whether "Không phát sinh" is an answer
 * @param opens when it opens where that is not the beginning of its year or phase, or null
 * @param document the document that fulfils it: then it goes through its signing chain and its dispatch is the sending; null
 *     where a result with evidence does
 * @param result what kind of data its result holds, or null for a text with evidence
 * @param counts numbers that its result gives beside the text, e.g. how many enterprises have a plan
 */
public record Duty(
        @Defines(IdKind.DUTY) String id,
        String name,
        String text,

        @NonEmpty @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> owners,

        @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> coordinateWith,

        DutyMode mode,
        Recurrence recurrence,
        Deadline due,
        @MayBeAbsent Deadline ends,
        @MayBeAbsent @RefersTo(IdKind.OFFICE) String checkBy,
        boolean nilAllowed,
        @MayBeAbsent Deadline opens,
        @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String document,
        @MayBeAbsent DutyResult result,
        List<DutyCount> counts,
        Source source) {}
