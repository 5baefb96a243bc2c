package vn.thidua.movement;

import vn.thidua.plan.Coded;

/** How a review of the movement goes on once its day has come. */
public enum ReviewBy implements Coded {
    CAP_MINH("Cấp mình tổ chức"),
    CAP_TREN("Cấp trên tổ chức"),
    XONG("Đã xong");

    private final String label;

    ReviewBy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
