package vn.thidua.plan;

/** Whether a target binds. */
public enum Modality implements Coded {
    /** An aspiration: shown as distance, never as failed. */
    PHAN_DAU("Phấn đấu"),
    BAO_DAM("Bảo đảm");

    private final String label;

    Modality(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
