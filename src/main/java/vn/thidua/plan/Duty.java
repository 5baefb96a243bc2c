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
        Source source) {}
