package vn.thidua.plan;

/** Of whom a figure is asked. */
public enum FigureScope implements Coded {
    /** Of the office that keeps it only. */
    TOAN_DIA_BAN("Toàn địa bàn"),
    /** Of every reporting office. */
    TUNG_DON_VI("Từng đơn vị"),
    /** Of those it applies to; the others answer “Không thuộc phạm vi”. */
    DON_VI_DUOC_GIAO("Đơn vị được giao"),
    /** Shown, never asked. */
    THAM_CHIEU("Tham chiếu");

    private final String label;

    FigureScope(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
