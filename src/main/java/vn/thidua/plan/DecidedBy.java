package vn.thidua.plan;

/** Who opens a phase or gives a guidance. */
public enum DecidedBy implements Coded {
    OWN("Cơ quan ban hành Kế hoạch"),
    CAP_TREN("Cấp trên");

    private final String label;

    DecidedBy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
