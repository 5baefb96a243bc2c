package vn.thidua.plan;

/** Why somebody receives a document. */
public enum Purpose implements Coded {
    BAO_CAO("để báo cáo"),
    THUC_HIEN("để thực hiện"),
    PHOI_HOP("để phối hợp"),
    DE_BIET("để biết"),
    LUU("lưu");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
