package vn.thidua.nomination;

import vn.thidua.plan.Coded;

/** Where a batch stands. */
public enum BatchStatus implements Coded {
    DANG_LAP("Đang lập, trình ký"),
    DA_TRINH("Đã trình"),
    DA_XONG("Đã có kết quả"),
    DA_HUY("Đã hủy");

    private final String label;

    BatchStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
