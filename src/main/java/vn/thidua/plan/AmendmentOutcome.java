package vn.thidua.plan;

/** What can come of a proposal to amend the plan. */
public enum AmendmentOutcome implements Coded {
    DIEU_CHINH("Điều chỉnh, bổ sung Kế hoạch"),
    KHONG_DIEU_CHINH("Không điều chỉnh"),
    TRA_LOI_HUONG_DAN("Trả lời, hướng dẫn thực hiện"),
    CHI_DAO("Chỉ đạo thực hiện");

    private final String label;

    AmendmentOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
