package vn.thidua.plan;

/** Mid-term or final review. */
public enum ReviewKind implements Coded {
    SO_KET("Sơ kết"),
    TONG_KET("Tổng kết");

    private final String label;

    ReviewKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
