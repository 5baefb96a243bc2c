package vn.thidua.plan;

/** Whether the plan orders an office or requests it; a requested office is never shown as violating. */
public enum DutyMode implements Coded {
    GIAO("Giao nhiệm vụ"),
    DE_NGHI("Đề nghị phối hợp");

    private final String label;

    DutyMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
