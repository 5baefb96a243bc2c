package vn.thidua.supervision;

import vn.thidua.plan.Coded;

/** Where a supervision stands. */
public enum CaseStatus implements Coded {
    CHUAN_BI("Đang lập đoàn, lịch"),
    BAN_HANH("Đang ban hành kế hoạch, quyết định, thông báo"),
    LAM_VIEC("Đang làm việc tại đơn vị"),
    KET_LUAN("Đang báo cáo, kết luận"),
    THUC_HIEN("Theo dõi thực hiện kết luận"),
    KET_THUC("Đã kết thúc"),
    /** Announced to the offices, and called off before its end. */
    DUNG("Đã dừng, không tiếp tục"),
    KHONG_TO_CHUC("Không tổ chức");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether nothing more is to be done. */
    public boolean over() {
        return this == KET_THUC || this == DUNG || this == KHONG_TO_CHUC;
    }

    /** Whether the offices to be visited have been told. */
    public boolean announced() {
        return this == LAM_VIEC || this == KET_LUAN || this == THUC_HIEN || this == KET_THUC || this == DUNG;
    }
}
