package vn.thidua.award;

import vn.thidua.plan.Coded;

/** How far a decision is. */
public enum DecisionStatus implements Coded {
    DANG_LAP("Đang soạn, trình ký"),
    DA_BAN_HANH("Đã ban hành"),
    KHONG_BAN_HANH("Không ban hành"),
    DA_XONG("Đã thực hiện xong");

    private final String label;

    DecisionStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
