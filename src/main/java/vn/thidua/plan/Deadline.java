package vn.thidua.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.platform.time.VietnamTime;

/**
 * A date of the plan with the meaning its words give it: <em>by</em> (up to the end of a day, month, quarter or year),
 * <em>before</em> (up to the day before), <em>from</em> (a start, never overdue) or none at all (never overdue).
 *
 * @param kind what {@code point} means
 * @param point the day, month, quarter or year; null only for {@link Kind#NONE}
 * @param start the start of the time allowed, where the plan gives both a start and an end; otherwise null
 * @param source where this date comes from when it differs from the fact it belongs to; otherwise null
 * @param amended other dates that amendments of the plan gave to some years, the latest last; a plan file has none
 */
public record Deadline(Kind kind, CalendarPoint point, CalendarPoint start, Source source, List<AmendedYears> amended) {

    /**
     * A date that an amendment gave to one year, or to all from one year on.
     *
     * @param until the last of these years; null: all that follow
     * @param day the date of the year {@code from}; it lies in the year after where that is what the amendment says
     */
    public record AmendedYears(int from, Integer until, LocalDate day) {

        boolean means(int year) {
            return year >= from && (until == null || year <= until);
        }

        LocalDate dayOf(int year) {
            return day.plusYears((long) year - from);
        }

        String label() {
            String date = "ngày " + VietnamTime.format(day);
            return until != null
                    ? "riêng năm %d: %s".formatted(from, date)
                    : "từ năm %d: ngày %02d/%02d".formatted(from, day.getDayOfMonth(), day.getMonthValue());
        }
    }

    /** What the date means. */
    public enum Kind {
        BY,
        BEFORE,
        FROM,
        NONE
    }

    private static final Deadline NEVER = new Deadline(Kind.NONE, null, null, null);

    public Deadline(Kind kind, CalendarPoint point, CalendarPoint start, Source source) {
        this(kind, point, start, source, List.of());
    }

    public Deadline {
        amended = List.copyOf(amended);
        if ((kind == Kind.NONE) != (point == null)) {
            throw new IllegalArgumentException("Only a missing date has no point in the calendar");
        }
    }

    /** No date given: listed as "Không ghi thời hạn", never overdue. */
    public static Deadline never() {
        return NEVER;
    }

    /** Up to the end of the day, month, quarter or year. */
    public static Deadline by(String point) {
        return new Deadline(Kind.BY, CalendarPoint.parse(point), null, null);
    }

    /** Up to the day before it begins. */
    public static Deadline before(String point) {
        return new Deadline(Kind.BEFORE, CalendarPoint.parse(point), null, null);
    }

    /** From its first day on, without an end. */
    public static Deadline from(String point) {
        return new Deadline(Kind.FROM, CalendarPoint.parse(point), null, null);
    }

    /** Whether something bound to it can become late. */
    public boolean canBeOverdue() {
        return kind == Kind.BY || kind == Kind.BEFORE || (kind == Kind.NONE && !amended.isEmpty());
    }

    /** This date as an amendment leaves it: another day in place of the one named once. */
    Deadline movedTo(LocalDate day) {
        return new Deadline(kind == Kind.FROM ? Kind.FROM : Kind.BY, point(day), null, null, List.of());
    }

    /** This date as an amendment leaves it in a year, or from that year on. */
    Deadline movedIn(AmendedYears years) {
        var all = new ArrayList<>(amended);
        all.add(years);
        return new Deadline(kind, point, start, source, all);
    }

    private static CalendarPoint point(LocalDate day) {
        return new CalendarPoint(
                CalendarPoint.Granularity.DAY, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private Optional<LocalDate> amendedDay(int year) {
        for (int i = amended.size() - 1; i >= 0; i--) {
            if (amended.get(i).means(year)) {
                return Optional.of(amended.get(i).dayOf(year));
            }
        }
        return Optional.empty();
    }

    /** Whether it comes back every year. */
    public boolean yearly() {
        return point != null && point.yearly();
    }

    /**
     * The last day on which one is in time, empty when nothing can be late.
     *
     * @param year the year meant; counts only for a date that comes back every year
     */
    public Optional<LocalDate> lastDay(int year) {
        Optional<LocalDate> moved = kind == Kind.FROM ? Optional.empty() : amendedDay(year);
        return moved.isPresent() ? moved : plainLastDay(year);
    }

    private Optional<LocalDate> plainLastDay(int year) {
        return switch (kind) {
            case BY -> Optional.of(point.lastDay(year));
            case BEFORE -> Optional.of(point.firstDay(year).minusDays(1));
            case FROM, NONE -> Optional.empty();
        };
    }

    /**
     * The first day of the time the plan names: the start where one is given, or the first day of a month, quarter or year
     * "in" which something happens; empty for <em>before</em> without a start and for no date.
     *
     * @param year the year meant; counts only for a date that comes back every year
     */
    public Optional<LocalDate> firstDay(int year) {
        Optional<LocalDate> moved = kind == Kind.FROM ? amendedDay(year) : Optional.empty();
        if (moved.isPresent()) {
            return moved;
        }
        if (start != null) {
            return Optional.of(start.firstDay(year));
        }
        return switch (kind) {
            case BY, FROM -> Optional.of(point.firstDay(year));
            case BEFORE, NONE -> Optional.empty();
        };
    }

    /**
     * As officials write it: "trước ngày 15/12", "Quý III/2025", "từ Quý II/2023", "Không ghi thời hạn"; what amendments changed
     * stands behind it.
     */
    public String label() {
        return amended.isEmpty()
                ? plainLabel()
                : plainLabel() + amended.stream().map(AmendedYears::label).collect(Collectors.joining("; ", " (", ")"));
    }

    private String plainLabel() {
        String from = start == null ? "" : "từ " + start.label() + " ";
        return switch (kind) {
            case NONE -> "Không ghi thời hạn";
            case FROM -> "từ " + point.label();
            case BEFORE -> from + "trước " + point.label();
            case BY ->
                from
                        + (start != null
                                ? "đến "
                                : point.granularity() == CalendarPoint.Granularity.DAY ? "chậm nhất " : "")
                        + point.label();
        };
    }
}
