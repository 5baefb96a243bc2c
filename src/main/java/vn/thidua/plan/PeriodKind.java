package vn.thidua.plan;

/** How often a report is due. */
public enum PeriodKind implements Coded {
    NAM("Báo cáo năm"),
    SAU_THANG("Báo cáo 6 tháng");

    private final String label;

    PeriodKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String code() {
        return this == SAU_THANG ? "6-thang" : Coded.super.code();
    }
}
