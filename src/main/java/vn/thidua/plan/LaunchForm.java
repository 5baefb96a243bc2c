package vn.thidua.plan;

/** How the movement is launched. */
public enum LaunchForm implements Coded {
    VAN_BAN("Bằng văn bản"),
    LE_PHAT_DONG("Lễ phát động");

    private final String label;

    LaunchForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
