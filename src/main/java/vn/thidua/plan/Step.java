package vn.thidua.plan;

/** The steps of issuing a document, in the order in which they happen. */
public enum Step implements Coded {
    SOAN("Soạn thảo"),
    DUYET("Duyệt nội dung (ký nháy)"),
    LAY_Y_KIEN("Lấy ý kiến góp ý"),
    TO_TRINH("Ký Tờ trình"),
    THAM_TRA("Thẩm tra hồ sơ trình"),
    KY_NHAY("Ký nháy"),
    KY("Ký ban hành"),
    CAP_SO("Cấp số, phát hành");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
