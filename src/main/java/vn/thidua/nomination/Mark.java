package vn.thidua.nomination;

import vn.thidua.plan.Coded;

/** The mark of one row in a list: what somebody who examines it says. */
public enum Mark implements Coded {
    DU("Đủ"),
    KHONG_DU("Không đủ điều kiện"),
    BO_SUNG("Bổ sung"),
    TAM_DUNG("Tạm dừng xét");

    private final String label;

    Mark(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
