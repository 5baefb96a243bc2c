package vn.thidua.council;

import vn.thidua.plan.Coded;

/** How the members say what they think. */
public enum SessionForm implements Coded {
    HOP_BIEU_QUYET("Họp, biểu quyết"),
    HOP_PHIEU_KIN("Họp, bỏ phiếu kín"),
    LAY_Y_KIEN("Lấy ý kiến bằng phiếu");

    private final String label;

    SessionForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the members meet. */
    public boolean isMeeting() {
        return this != LAY_Y_KIEN;
    }
}
