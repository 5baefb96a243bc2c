package vn.thidua.plan;

/** A condition under which a phase begins. */
public enum PhaseNeed implements Coded {
    SO_KET("Đã sơ kết giai đoạn trước"),
    HUONG_DAN_CAP_TREN("Có hướng dẫn của cấp trên");

    private final String label;

    PhaseNeed(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
