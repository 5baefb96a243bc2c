package vn.thidua.report.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.thidua.plan.Coded;

/** What an office answers with: a report in full, or the statement that there is nothing to report. */
public enum ReportKind implements Coded {
    DAY_DU("Báo cáo đầy đủ"),
    KHONG_PHAT_SINH("Báo cáo không phát sinh");

    private final String label;

    ReportKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }

    @JsonCreator
    static ReportKind ofCode(String code) {
        return Coded.of(ReportKind.class, code);
    }
}
