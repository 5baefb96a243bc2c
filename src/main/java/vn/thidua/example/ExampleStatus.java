package vn.thidua.example;

import vn.thidua.plan.Coded;

/** How far an advanced example has come. */
public enum ExampleStatus implements Coded {
    DE_XUAT("Chờ công nhận"),
    CONG_NHAN("Đã công nhận"),
    KHONG_CONG_NHAN("Không công nhận"),
    CONG_BO("Đã công bố");

    private final String label;

    ExampleStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether everybody of the plan may see it. */
    public boolean confirmed() {
        return this == CONG_NHAN || this == CONG_BO;
    }
}
