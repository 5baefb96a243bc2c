package vn.thidua.timelapse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.platform.time.VietnamTime;

/** The two moments of a working day at which officials act; everything of a half day happens at once. */
final class OfficeHours {

    private static final List<LocalTime> MOMENTS = List.of(LocalTime.of(9, 0), LocalTime.of(15, 0));

    private final WorkingDays workingDays;

    OfficeHours(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** One of the moments of the day, or of the first working day after it. */
    Instant on(LocalDate day, Chance chance) {
        return moment(workingDay(day), MOMENTS.get(chance.between(0, MOMENTS.size() - 1)));
    }

    /** So many moments after this one; 1 is the very next. */
    Instant after(Instant now, int moments) {
        Instant at = now;
        for (int i = 0; i < moments; i++) {
            at = next(at);
        }
        return at;
    }

    private Instant next(Instant now) {
        LocalDate today = VietnamTime.dateOf(now);
        for (LocalDate day = workingDay(today); ; day = workingDay(day.plusDays(1))) {
            for (LocalTime time : MOMENTS) {
                Instant at = moment(day, time);
                if (at.isAfter(now)) {
                    return at;
                }
            }
        }
    }

    private LocalDate workingDay(LocalDate day) {
        LocalDate at = day;
        while (!workingDays.isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(VietnamTime.ZONE).toInstant();
    }
}
