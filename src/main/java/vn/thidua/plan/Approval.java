package vn.thidua.plan;

/** How many hands an office's own document passes before it is sent. */
public enum Approval implements Coded {
    /** Drafter, head of section, leader. */
    BA_CAP("Ba cấp"),
    /** Drafter, leader. */
    HAI_CAP("Hai cấp"),
    /** One person sends directly. */
    TU_GUI("Tự gửi");

    private final String label;

    Approval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
