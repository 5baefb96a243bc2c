package vn.thidua.timelapse;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.thidua.platform.time.VietnamTime;

/**
 * The mornings, one a week, on which officials look what there is to begin: as long as the movement lasts and for a year after,
 * then as long as something is left.
 */
final class Initiatives {

    private static final int YEARS_AFTER = 1;

    private final String plan;
    private final List<Initiative> all;
    private final OfficeHours hours;
    private final Function<LocalDate, Turn> turns;
    private final LocalDate certainlyUntil;
    private Instant next;

    /** @param turns what a morning of this time-lapse is */
    Initiatives(
            String plan,
            List<Initiative> all,
            OfficeHours hours,
            LocalDate first,
            LocalDate last,
            Function<LocalDate, Turn> turns) {
        this.plan = plan;
        this.all = all;
        this.hours = hours;
        this.turns = turns;
        this.certainlyUntil = last.plusYears(YEARS_AFTER);
        this.next = all.isEmpty() ? null : morning(first);
    }

    Optional<Instant> next() {
        return Optional.ofNullable(next);
    }

    /**
     * Begins what there is to begin.
     *
     * @return whether it is one of the mornings
     */
    boolean act(Instant now) {
        if (!now.equals(next)) {
            return false;
        }
        LocalDate today = VietnamTime.dateOf(now);
        all.forEach(each -> each.on(turns.apply(today)));
        next = today.isBefore(certainlyUntil) || all.stream().anyMatch(each -> each.goesOn(plan))
                ? morning(today.plusDays(1))
                : null;
        return true;
    }

    private Instant morning(LocalDate from) {
        return hours.after(VietnamTime.startOf(from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))), 1);
    }
}
