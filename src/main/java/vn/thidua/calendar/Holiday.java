package vn.thidua.calendar;

import java.time.LocalDate;

/**
 * One entry of the holiday table.
 *
 * @param confirmed whether an administrator has compared it with the yearly announcement
 */
public record Holiday(LocalDate day, String name, HolidayKind kind, boolean confirmed) {}
