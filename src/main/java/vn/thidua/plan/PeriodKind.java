package vn.thidua.plan;

import java.time.LocalDate;

/** How often a report is due. */
public enum PeriodKind implements Coded {
    NAM("Báo cáo năm", 12, "Năm trước", "Ước thực hiện cả năm"),
    /** The first six months; the rest of the year stands in the report of the year. */
    SAU_THANG("Báo cáo 6 tháng", 6, "Cùng kỳ năm trước", "Ước thực hiện 6 tháng đầu năm");

    private final String label;
    private final int lastMonth;
    private final String beforeTitle;
    private final String estimateTitle;

    PeriodKind(String label, int lastMonth, String beforeTitle, String estimateTitle) {
        this.label = label;
        this.lastMonth = lastMonth;
        this.beforeTitle = beforeTitle;
        this.estimateTitle = estimateTitle;
    }

    /** Head of the column with the figures of the same period a year before. */
    public String beforeTitle() {
        return beforeTitle;
    }

    /** Head of the column with the figures expected up to the end of the period. */
    public String estimateTitle() {
        return estimateTitle;
    }

    LocalDate lastDay(int year) {
        return LocalDate.of(year, lastMonth, 1).plusMonths(1).minusDays(1);
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
