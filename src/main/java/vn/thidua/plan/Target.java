package vn.thidua.plan;

import java.math.BigDecimal;

/**
 * A goal in numbers, or something to be finished by a date.
 *
 * @param text the plan's words
 * @param unit such as {@code %}
 * @param value the goal for {@link Comparator#BANG}, {@link Comparator#TOI_THIEU}, {@link Comparator#TOI_DA}; else null
 * @param from lower end of a {@link Comparator#KHOANG}, or null
 * @param to upper end of a {@link Comparator#KHOANG}, or null
 * @param baseYear the year it is compared with, or null
 * @param due when it should be reached
 * @param providedBy the office that keeps the figure of the whole territory, or null
 */
public record Target(
        @Defines(IdKind.TARGET) String id,
        String name,
        String text,
        String unit,
        Comparator comparator,
        @MayBeAbsent BigDecimal value,
        @MayBeAbsent BigDecimal from,
        @MayBeAbsent BigDecimal to,
        @MayBeAbsent Integer baseYear,
        Modality modality,
        FigureScope scope,
        Per per,
        Aggregate aggregate,
        Deadline due,
        @MayBeAbsent @RefersTo(IdKind.OFFICE) String providedBy,
        Source source) {}
