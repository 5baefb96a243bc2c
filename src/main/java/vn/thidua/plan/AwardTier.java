package vn.thidua.plan;

/** A level at which nominations are considered (cấp xét), as the decision table of award routes names it. */
public enum AwardTier implements Coded {
    DON_VI_TRUC_THUOC("Đơn vị trực thuộc"),
    DOANH_NGHIEP("Doanh nghiệp"),
    DON_VI("Cơ quan, đơn vị"),
    DOAN_THE("Mặt trận Tổ quốc, tổ chức chính trị - xã hội"),
    XA("Cấp xã"),
    HUYEN("Cấp huyện"),
    /** Offices and organisations above the plan's own, which confer by their own authority. */
    CO_QUAN_CAP_TREN("Cơ quan, tổ chức cấp trên"),
    TINH("Cấp tỉnh"),
    TRUNG_UONG("Trung ương"),
    CHU_TICH_NUOC("Chủ tịch nước");

    private final String label;

    AwardTier(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
