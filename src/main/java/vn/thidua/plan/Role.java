package vn.thidua.plan;

/** What somebody does in an office; the last part of a candidate group {@code <plan>.<office>.<role>}. */
public enum Role implements Coded {
    /** Drafts and checks. */
    CHUYEN_VIEN("Chuyên viên"),
    /** Assigns work, approves content and initials. */
    TRUONG_PHONG("Trưởng phòng"),
    /** Signs. */
    LANH_DAO("Lãnh đạo"),
    /** Numbers and dispatches. */
    VAN_THU("Văn thư"),
    /** Secretary of the council. */
    THU_KY_HD("Thư ký Hội đồng"),
    /** Votes in the council. */
    THANH_VIEN_HD("Thành viên Hội đồng"),
    /** Keeps plan data, holidays, tables and people. */
    QUAN_TRI("Quản trị"),
    /** Reads everything of the plan. */
    GIAM_SAT("Người theo dõi");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
