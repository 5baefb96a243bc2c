package vn.thidua.dashboard;

import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;

/**
 * What the deadline page shows of a plan; null means any.
 *
 * @param period only together with its kind
 * @param closedToo whether what is settled is shown as well
 */
public record DeadlineFilter(
        String kind, String period, String office, Status status, Progress progress, boolean closedToo) {

    /** Whatever is open. */
    public static final DeadlineFilter OPEN = new DeadlineFilter(null, null, null, null, null, false);
}
