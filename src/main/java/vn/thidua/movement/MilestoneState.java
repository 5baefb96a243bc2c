package vn.thidua.movement;

import vn.thidua.plan.Coded;

/** What became of something that the movement has on a date. */
public enum MilestoneState implements Coded {
    CHO("Chưa đến ngày"),
    DA_MO("Đã mở"),
    /** Its opening failed; the reason is its note, and a person may open it again. */
    KHONG_MO_DUOC("Không mở được"),
    DA_THUC_HIEN("Đã thực hiện"),
    /** Past when the plan was registered here; somebody recorded number, date and file of what was done. */
    NGOAI_HE_THONG("Đã thực hiện ngoài hệ thống"),
    /** Past when the plan was registered here; nothing is known of it. */
    KHONG_THEO_DOI("Không theo dõi"),
    KHONG_THUC_HIEN("Không thực hiện");

    private final String label;

    MilestoneState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it is history of before the registration, of which a person may record how it was done. */
    boolean history() {
        return this == NGOAI_HE_THONG || this == KHONG_THEO_DOI;
    }
}
