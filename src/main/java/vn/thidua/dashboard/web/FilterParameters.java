package vn.thidua.dashboard.web;

import vn.thidua.dashboard.DeadlineFilter;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Coded;
import vn.thidua.platform.error.NotFound;

/** What is chosen as it stands in an address; every part may be absent or empty. */
record FilterParameters(String kind, String period, String office, String status, String progress, Boolean closed) {

    DeadlineFilter asked() {
        return new DeadlineFilter(
                given(kind),
                given(kind) == null ? null : given(period),
                given(office),
                coded(Status.class, status),
                coded(Progress.class, progress),
                Boolean.TRUE.equals(closed));
    }

    static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
        try {
            return given(code) == null ? null : Coded.of(type, code);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
