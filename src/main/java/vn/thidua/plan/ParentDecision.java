package vn.thidua.plan;

import java.time.LocalDate;

/**
 * The superior document that the plan carries out: a decision or a plan.
 *
 * @param type kind of document, such as Quyết định
 * @param number number and symbol, or null when unknown
 * @param date its date, or null when unknown
 * @param title what it is about, in its own words
 */
public record ParentDecision(
        String type,
        @MayBeAbsent String number,
        @MayBeAbsent LocalDate date,
        @RefersTo(IdKind.OFFICE) String issuer,
        String title,
        Source source) {}
