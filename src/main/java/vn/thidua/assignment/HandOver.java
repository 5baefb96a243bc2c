package vn.thidua.assignment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Bàn giao công việc: everything that one person has goes to another on a day.
 *
 * @param moved tasks that went over, null while it waits for its day
 * @param returned tasks that went back to their group because the other could not take them
 */
record HandOver(
        long id,
        String plan,
        String from,
        String to,
        LocalDate day,
        String note,
        String registeredBy,
        Instant registeredAt,
        Instant carriedOutAt,
        Integer moved,
        Integer returned,
        Instant cancelledAt) {

    boolean waits() {
        return carriedOutAt == null && cancelledAt == null;
    }
}
