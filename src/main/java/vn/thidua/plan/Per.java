package vn.thidua.plan;

/** The time a figure counts. */
public enum Per implements Coded {
    NAM("Năm"),
    GIAI_DOAN("Giai đoạn");

    private final String label;

    Per(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
