package vn.thidua.notification;

import vn.thidua.plan.Coded;

/** What became of one person's digest of one day. */
public enum DigestStatus implements Coded {
    /** Not sent yet, or to be tried again. */
    WAITING("Chờ gửi"),
    SENT("Đã gửi"),
    /** The person has no mail address; the work still stands in the task list. */
    NO_ADDRESS("Không có địa chỉ thư"),
    /** The address was refused, or all attempts failed; the notices go into the next morning's digest. */
    DEAD("Không gửi được"),
    /** Nothing in it was still to be done when its turn came. */
    SETTLED("Không còn việc cần nhắc"),
    /** Not sent on its day; the notices went into the next morning's digest. */
    SUPERSEDED("Gộp vào bản nhắc việc sau");

    private final String label;

    DigestStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
