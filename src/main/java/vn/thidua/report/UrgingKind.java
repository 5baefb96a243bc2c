package vn.thidua.report;

import vn.thidua.plan.Coded;

/** How an office that has not sent is urged. */
public enum UrgingKind implements Coded {
    MAIL("Đôn đốc bằng thư điện tử"),
    LETTER("Công văn đôn đốc"),
    SUPERIOR("Báo cáo cấp trên danh sách chưa báo cáo");

    private final String label;

    UrgingKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
