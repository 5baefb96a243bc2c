package vn.thidua.criteria;

import vn.thidua.plan.Coded;

/** How far a version of a set of criteria is. */
public enum Stage implements Coded {
    SOAN_THAO("Đang soạn"),
    GOP_Y("Đang góp ý"),
    HOAN_THIEN("Đang hoàn thiện, trình ký"),
    BAN_HANH("Đã ban hành"),
    /** Given up, or stopped because the obligation was settled otherwise. */
    THOI("Thôi xây dựng");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether somebody still works on it. */
    public boolean open() {
        return this == SOAN_THAO || this == GOP_Y || this == HOAN_THIEN;
    }
}
