package vn.thidua.plan;

/** How often a duty comes back. */
public enum Recurrence implements Coded {
    MOT_LAN("Một lần"),
    NAM("Hằng năm"),
    GIAI_DOAN("Theo giai đoạn"),
    KHI_PHAT_SINH("Khi phát sinh"),
    THUONG_XUYEN("Thường xuyên");

    private final String label;

    Recurrence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
