package vn.thidua.plan;

/** Whose review it is. */
public enum ReviewLevel implements Coded {
    DON_VI("Của đơn vị"),
    CAP_BAN_HANH("Của cơ quan ban hành Kế hoạch"),
    /** Held above: this plan's people wait for it. */
    CAP_TREN("Của cấp trên");

    private final String label;

    ReviewLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
