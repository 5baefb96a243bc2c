package vn.thidua.awardrule;

import vn.thidua.plan.Coded;

/** What a ground does to a nomination. */
public enum Severity implements Coded {
    TU_CHOI("Từ chối"),
    CANH_BAO("Cảnh báo"),
    /** Goes on with a reason that somebody types. */
    HOI_LY_DO("Hỏi lý do");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
