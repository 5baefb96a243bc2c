package vn.thidua.supervision;

import vn.thidua.plan.Coded;

/** Where the team's work at one office stands. */
public enum VisitStatus implements Coded {
    CO_LICH("Có lịch làm việc"),
    CHO_DOAN_KY("Chờ trưởng đoàn ký biên bản"),
    CHO_DON_VI_KY("Chờ đơn vị ký biên bản"),
    DA_CO_BIEN_BAN("Đã có biên bản"),
    KHONG_LAM_VIEC("Không làm việc");

    private final String label;

    VisitStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the team has nothing more to do there. */
    public boolean over() {
        return this == DA_CO_BIEN_BAN || this == KHONG_LAM_VIEC;
    }
}
