package vn.thidua.plan;

/** The occasion of an award. */
public enum Occasion implements Coded {
    HANG_NAM("Hằng năm"),
    SO_KET("Sơ kết"),
    TONG_KET("Tổng kết"),
    DOT_XUAT("Đột xuất");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
