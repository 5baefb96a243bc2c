package vn.thidua.council;

import vn.thidua.plan.Coded;

/** Where a session is. */
public enum SessionStatus implements Coded {
    CHUAN_BI("Đang chuẩn bị"),
    DA_MOI("Đã mời, chờ họp"),
    BO_PHIEU("Đang bỏ phiếu"),
    KIEM_PHIEU("Đang kiểm phiếu"),
    THIEU_THANH_VIEN("Chưa đủ số thành viên tối thiểu"),
    CHO_KY("Chờ thư ký ký biên bản"),
    CHO_THONG_QUA("Chờ thông qua biên bản"),
    KET_THUC("Đã có kết quả"),
    HUY("Đã hủy");

    private final String label;

    SessionStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the session still works on its rows. */
    public boolean isOpen() {
        return this != KET_THUC && this != HUY;
    }

    /** Whether the votes are counted. */
    public boolean isCounted() {
        return this == CHO_KY || this == CHO_THONG_QUA || this == KET_THUC;
    }
}
