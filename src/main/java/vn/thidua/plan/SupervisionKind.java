package vn.thidua.plan;

/** Supervision by a delegation, or a check. */
public enum SupervisionKind implements Coded {
    GIAM_SAT("Giám sát"),
    KIEM_TRA("Kiểm tra");

    private final String label;

    SupervisionKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
