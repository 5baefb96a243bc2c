package vn.thidua.document;

import vn.thidua.plan.Coded;

/** Where a document stands. */
public enum DocumentStatus implements Coded {
    DANG_SOAN("Đang soạn thảo"),
    DANG_TRINH("Đang trình"),
    DA_KY("Đã ký, chờ cấp số"),
    DA_BAN_HANH("Đã ban hành"),
    KHONG_BAN_HANH("Không ra văn bản"),
    DA_RUT("Đã rút lại");

    private final String label;

    DocumentStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
