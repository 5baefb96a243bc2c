package vn.thidua.plan;

/** What kind of data the result of a {@link Duty} holds beside its text. */
public enum DutyResult implements Coded {
    /** Members of the office's council with their fields and areas. */
    PHAN_CONG("Phân công thành viên Hội đồng");

    private final String label;

    DutyResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
