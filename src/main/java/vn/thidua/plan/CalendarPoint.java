package vn.thidua.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the calendar as coarse as the plan names it: a day, month, quarter or year, or a day or month of every year.
 *
 * @param year null for "every year"
 * @param month 1–12; for a quarter its first month; null for a whole year
 * @param day null for anything coarser than a day
 */
public record CalendarPoint(Granularity granularity, Integer year, Integer month, Integer day) {

    /** How coarse it is. */
    public enum Granularity {
        DAY,
        MONTH,
        QUARTER,
        YEAR
    }

    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{4})(?:-Q([1-4])|-(\\d{2})(?:-(\\d{2}))?)?|(\\d{2})-(\\d{2}))");

    /** What {@link #parse} understands, for problem reports. */
    static final String FORMS =
            "2025-09-30 (ngày), 2025-09 (tháng), 2025-Q3 (quý), 2025 (năm) hoặc 12-14 (tháng-ngày của mọi năm)";

    /**
     * Reads {@code 2025-09-30}, {@code 2025-09}, {@code 2025-Q3}, {@code 2025} or {@code 12-14}.
     *
     * @throws DateTimeException when it has another form or is no date of the calendar
     */
    public static CalendarPoint parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DateTimeException("Not a date: " + text);
        }
        if (form.group(5) != null) {
            MonthDay every = MonthDay.of(Integer.parseInt(form.group(5)), Integer.parseInt(form.group(6)));
            return new CalendarPoint(Granularity.DAY, null, every.getMonthValue(), every.getDayOfMonth());
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(4) != null) {
            LocalDate date = LocalDate.of(year, Integer.parseInt(form.group(3)), Integer.parseInt(form.group(4)));
            return new CalendarPoint(Granularity.DAY, year, date.getMonthValue(), date.getDayOfMonth());
        }
        if (form.group(3) != null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(3)));
            return new CalendarPoint(Granularity.MONTH, year, month.getMonthValue(), null);
        }
        if (form.group(2) != null) {
            return new CalendarPoint(Granularity.QUARTER, year, Integer.parseInt(form.group(2)) * 3 - 2, null);
        }
        return new CalendarPoint(Granularity.YEAR, year, null, null);
    }

    /** Whether it comes back every year. */
    public boolean yearly() {
        return year == null;
    }

    /** Its first day; {@code ofYear} counts only when it comes back every year. */
    public LocalDate firstDay(int ofYear) {
        int y = year == null ? ofYear : year;
        return switch (granularity) {
            case DAY -> MonthDay.of(month, day).atYear(y);
            case MONTH, QUARTER -> LocalDate.of(y, month, 1);
            case YEAR -> Year.of(y).atDay(1);
        };
    }

    /** Its last day; {@code ofYear} counts only when it comes back every year. */
    public LocalDate lastDay(int ofYear) {
        LocalDate first = firstDay(ofYear);
        return switch (granularity) {
            case DAY -> first;
            case MONTH -> first.plusMonths(1).minusDays(1);
            case QUARTER -> first.plusMonths(3).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
        };
    }

    /** As officials write it: "ngày 15/12", "tháng 01/2023", "Quý III/2025", "năm 2030". */
    public String label() {
        return switch (granularity) {
            case DAY ->
                yearly() ? "ngày %02d/%02d".formatted(day, month) : "ngày %02d/%02d/%d".formatted(day, month, year);
            case MONTH -> "tháng %02d/%d".formatted(month, year);
            case QUARTER -> "Quý %s/%d".formatted(new String[] {"I", "II", "III", "IV"}[month / 3], year);
            case YEAR -> "năm %d".formatted(year);
        };
    }
}
