package vn.thidua.report.domain;

import vn.thidua.plan.Coded;

/** Why an accepted report gets one more version. */
public enum CorrectionKind implements Coded {
    /** Something is added to what was reported. */
    BO_SUNG("Bổ sung", "báo cáo bổ sung %s"),
    /** Something that was reported is wrong. */
    DINH_CHINH("Đính chính", "đính chính báo cáo %s");

    private final String label;
    private final String title;

    CorrectionKind(String label, String title) {
        this.label = label;
        this.title = title;
    }

    @Override
    public String label() {
        return label;
    }

    /** What the document is called inside a sentence. */
    public String title(String period) {
        return title.formatted(period);
    }
}
