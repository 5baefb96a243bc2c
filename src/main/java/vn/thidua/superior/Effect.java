package vn.thidua.superior;

import vn.thidua.plan.Coded;

/** What a superior document means for the plan. */
public enum Effect implements Coded {
    CAN_CU("Căn cứ", null),
    MO_GIAI_DOAN("Mở giai đoạn", OpeningKind.PHASE),
    HUONG_DAN_KHEN_THUONG("Hướng dẫn khen thưởng", OpeningKind.GUIDANCE),
    TIEU_CHI("Tiêu chí áp dụng", null),
    PHAN_BO_CHI_TIEU("Phân bổ chỉ tiêu khen thưởng", OpeningKind.QUOTA),
    KET_QUA_CAP_TREN("Kết quả của cấp trên", null);

    private final String label;
    private final OpeningKind opens;

    Effect(String label, OpeningKind opens) {
        this.label = label;
        this.opens = opens;
    }

    @Override
    public String label() {
        return label;
    }

    /** What it opens, or null. */
    public OpeningKind opens() {
        return opens;
    }
}
