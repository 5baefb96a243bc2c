package vn.thidua.document;

import vn.thidua.plan.Coded;

/** Where a document stands. */
public enum DocumentStatus implements Coded {
    DANG_SOAN("Đang soạn thảo"),
    DANG_TRINH("Đang trình"),
    DA_KY("Đã ký, chờ cấp số"),
    DA_BAN_HANH("Đã ban hành"),
    KHONG_BAN_HANH("Không ra văn bản"),
    DA_RUT("Đã rút lại"),
    /** What it was for was settled otherwise before it was issued. */
    DUNG_XU_LY("Dừng xử lý");

    private final String label;

    DocumentStatus(String label) {
        this.label = label;
    }

    /** Whether somebody works on it. */
    public boolean open() {
        return this == DANG_SOAN || this == DANG_TRINH || this == DA_KY;
    }

    @Override
    public String label() {
        return label;
    }
}
