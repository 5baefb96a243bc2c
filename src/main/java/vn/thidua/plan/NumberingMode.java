package vn.thidua.plan;

/** Who gives document numbers. */
public enum NumberingMode implements Coded {
    SO_NGOAI("Văn thư nhập số"),
    SO_TRONG("Hệ thống cấp số");

    private final String label;

    NumberingMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
