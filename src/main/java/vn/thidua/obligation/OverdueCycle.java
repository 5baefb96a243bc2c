package vn.thidua.obligation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.thidua.platform.time.VietnamTime;

/** When the overdue timer fires: right after the last moment that is on time, then every week. */
public final class OverdueCycle {

    /** A report without a date is never overdue; the timer needs a date all the same. */
    private static final LocalDateTime NEVER = LocalDateTime.of(9999, 1, 1, 0, 0);

    private OverdueCycle() {}

    /** The first moment that is not in time any more. */
    public static Instant firstAfter(Instant due) {
        return due.plusSeconds(1);
    }

    /** An ISO-8601 repetition in the engine's zone, e.g. {@code R/2024-12-15T00:00:00/P7D}. */
    public static String weeklyAfter(Instant due) {
        LocalDateTime first = due == null ? NEVER : LocalDateTime.ofInstant(firstAfter(due), VietnamTime.ZONE);
        return "R/" + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(first) + "/P7D";
    }
}
