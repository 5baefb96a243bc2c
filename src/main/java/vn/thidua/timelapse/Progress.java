package vn.thidua.timelapse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A bar on the terminal's error stream, so that the result alone stands in the output. */
final class Progress {

    private static final int WIDTH = 40;

    private final LocalDate first;
    private final long days;
    private LocalDate shown = LocalDate.MIN;

    Progress(LocalDate first, LocalDate last) {
        this.first = first;
        this.days = Math.max(1, ChronoUnit.DAYS.between(first, last));
    }

    void show(LocalDate today) {
        if (today.withDayOfMonth(1).equals(shown)) {
            return;
        }
        shown = today.withDayOfMonth(1);
        int done = (int) Math.min(WIDTH, ChronoUnit.DAYS.between(first, today) * WIDTH / days);
        System.err.printf(
                "\r[%s%s] %02d/%d ",
                "#".repeat(done), ".".repeat(WIDTH - done), today.getMonthValue(), today.getYear());
    }

    void end() {
        System.err.println();
    }
}
